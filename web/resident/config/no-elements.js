// Taro registers web components that inject styles of their own; these pages use none of them.
export function defineCustomElementTaroPullToRefreshCore() {}
export function defineCustomElementTaroTabbar() {}
export function defineCustomElementTaroSwiperCore() {}
export function defineCustomElementTaroSwiperItemCore() {}
