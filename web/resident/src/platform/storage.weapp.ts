import Taro from '@tarojs/taro'

// What WeChat keeps for this mini-program on this phone.

export function read(key: string): unknown {
  try {
    const kept: unknown = Taro.getStorageSync(key)
    return kept === '' ? null : kept
  } catch {
    return null
  }
}

export function write(key: string, value: unknown): void {
  try {
    if (value == null) Taro.removeStorageSync(key)
    else Taro.setStorageSync(key, value)
  } catch { /* full */ }
}

/** Removes what is kept under keys that begin so. */
export function forget(beginning: string): void {
  try {
    for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(beginning)) Taro.removeStorageSync(key)
  } catch { /* nothing is kept */ }
}
