import '@tarojs/components'

// Taro's types know two aria attributes; the templates of config/a11y-components.js know these.
type Aria = {
  [Name in 'role' | 'label' | 'live' | 'atomic' | 'checked' | 'selected' | 'disabled' | 'expanded' | 'level' | 'modal'
    | 'describedby' | 'labelledby' | 'required' | 'invalid' | 'current' as `aria-${Name}`]?: string
}

declare module '@tarojs/components' {
  interface StandardProps extends Aria { 'aria-hidden'?: boolean }
}
