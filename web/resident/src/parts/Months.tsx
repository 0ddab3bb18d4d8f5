import { addMonths, longMonth } from '@/lib/time'
import { t } from '@/lib/words'
import { Box } from './Box'
import { Icon } from './Icon'
import { Tap } from './Tap'

/** One month, and the ones before and after it. */
export function Months({ month, onChange, first, last }: { month: string, onChange: (month: string) => void, first: string, last: string }) {
  return (
    <Box className="row spread card months" role="group" label={t('month.label')}>
      <Tap look="bare" disabled={month <= first} onTap={() => onChange(addMonths(month, -1))} label={t('month.before')}><Icon name="back" /></Tap>
      <Box as="span" className="strong" live="polite">{longMonth(month)}</Box>
      <Tap look="bare" disabled={month >= last} onTap={() => onChange(addMonths(month, 1))} label={t('month.after')}><Icon name="next" /></Tap>
    </Box>
  )
}
