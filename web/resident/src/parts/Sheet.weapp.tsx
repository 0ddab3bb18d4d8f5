import { View } from '@tarojs/components'
import { t } from '@/lib/words'
import type { SheetProps } from './props'

export function Sheet({ title, onClose, children }: SheetProps) {
  return (
    <View className="sheet-ground" catchMove onClick={onClose}>
      <View className="sheet" aria-role="dialog" aria-modal="true" aria-label={title} onClick={e => e.stopPropagation()}>
        <View className="sheet-body">
          <View className="row spread">
            <View className="title2" aria-role="heading" aria-level="2">{title}</View>
            <View className="tap tap-bare" aria-role="button" hoverClass="tap-down" onClick={onClose}>{t('close')}</View>
          </View>
          {children}
        </View>
      </View>
    </View>
  )
}
