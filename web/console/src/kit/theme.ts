// antd in Linli's colours. Colours come from web/shared/tokens.json, whose contrast is tested.
import tokens from '@shared/tokens.json'
import type { ConfigProviderProps, ThemeConfig } from 'antd'

const { color } = tokens

export const theme: ThemeConfig = {
  token: {
    colorPrimary: color.brand, colorLink: color.brand, colorSuccess: color.good, colorWarning: color.warn, colorError: color.bad, colorInfo: color.info,
    colorText: color.text, colorTextSecondary: color.textSoft, colorTextDescription: color.textSoft,
    // antd's own placeholder and disabled text are too pale to read (WCAG 1.4.3)
    colorTextPlaceholder: '#63706b', colorTextDisabled: '#63706b', colorTextTertiary: color.textSoft, colorTextQuaternary: '#63706b',
    colorSuccessBg: color.goodSoft, colorWarningBg: color.warnSoft, colorErrorBg: color.badSoft, colorInfoBg: color.infoSoft,
    colorSuccessBorder: color.good, colorWarningBorder: color.warn, colorErrorBorder: color.bad, colorInfoBorder: color.info,
    colorBgLayout: color.ground, colorBorder: color.lineStrong, colorBorderSecondary: color.line,
    borderRadius: tokens.radius.small, fontFamily: tokens.font, fontSize: 15, controlHeight: 36,
    controlOutline: color.focus, controlOutlineWidth: 2,
    ...(matchMedia('(prefers-reduced-motion: reduce)').matches ? { motion: false } : {}),
  },
  components: { Button: { primaryShadow: 'none', dangerShadow: 'none', defaultShadow: 'none' } },
}

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

/** The nonce under which the server lets antd add its styles. */
export const csp = (): ConfigProviderProps['csp'] => (nonce ? { nonce } : undefined)

/**
 * Dialogs and drawers lock the page's scrolling with a style element of their own and do not pass
 * the nonce on. Scripts are let in by the policy already, so what they make may carry it.
 */
export function blessStyles() {
  if (!nonce) return
  const make = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = make(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }
}
