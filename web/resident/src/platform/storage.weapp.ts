import Taro from '@tarojs/taro'

// What WeChat keeps for this mini-program on this phone.

export function read(key: string): unknown {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text ? JSON.parse(text) : null
  } catch {
    return null
  }
}

export function write(key: string, value: unknown): void {
  try {
    if (value == null) Taro.removeStorageSync(key)
    else Taro.setStorageSync(key, JSON.stringify(value))
  } catch { /* full */ }
}
