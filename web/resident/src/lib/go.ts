import Taro from '@tarojs/taro'

const failed = () => { /* tapped twice, or the stack is full: the first tap does it */ }

/** Opens a page; WeChat stacks ten at most, then the newest is replaced. */
export function go(to: string): void {
  const url = `/${to}`
  if (Taro.getCurrentPages().length >= 9) Taro.redirectTo({ url }).catch(failed)
  else Taro.navigateTo({ url }).catch(failed)
}

/** Opens a page in the place of this one. */
export function replace(to: string): void { Taro.redirectTo({ url: `/${to}` }).catch(failed) }

/** Begins anew at a page, as the tabs do. */
export function restart(to: string): void { Taro.reLaunch({ url: `/${to}` }).catch(failed) }

export const home = 'pages/home/index'

export function back(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack().catch(failed)
  else restart(home)
}

/** Goes back to where somebody came from; who came by an address of their own goes to that page. */
export function backTo(to: string): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack().catch(failed)
  else replace(to)
}

/** Makes the query of an address. */
export function address(page: string, values: Record<string, string | null | undefined>): string {
  const query = Object.entries(values).filter((e): e is [string, string] => e[1] != null && e[1] !== '')
    .map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join('&')
  return query ? `${page}?${query}` : page
}
