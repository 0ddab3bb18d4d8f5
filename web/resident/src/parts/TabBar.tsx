import { settings } from '@/lib/settings'
import { color } from '@/lib/tokens'
import { t } from '@/lib/words'
import { Box } from './Box'
import { Icon } from './Icon'
import { Tap } from './Tap'

export type Tab = 'home' | 'services' | 'bookings' | 'mine'

export function TabBar({ tab }: { tab: Tab }) {
  const tabs = [
    { tab: 'home', icon: 'home', words: t('tab.home') },
    { tab: 'services', icon: 'services', words: t('tab.services') },
    { tab: 'bookings', icon: 'bookings', words: t('tab.bookings') },
    { tab: 'mine', icon: 'person', words: t('tab.mine') },
  ] as const
  return (
    <Box as="nav" className="tabs" label={t('tab.label')}>
      <Box className="tabs-in">
        {tabs.filter(x => x.tab !== 'services' || !settings.get().elder).map(x => (
          <Tap key={x.tab} look="bare" className={`tab ${x.tab === tab ? 'tab-on' : ''}`} current={x.tab === tab} fresh to={`pages/${x.tab}/index`}>
            <Icon name={x.icon} tone={x.tab === tab ? color.brandStrong : color.textSoft} />
            <Box as="span">{x.words}</Box>
          </Tap>
        ))}
      </Box>
    </Box>
  )
}
