import Taro from '@tarojs/taro'

export const inBrowser = false

interface FontSettings { fontSizeScaleFactor?: number, fontSizeSetting?: number }

/** How much larger than usual WeChat shows text (17 points are its standard). */
export function fontScale(): number {
  try {
    const info = Taro.getAppBaseInfo() as FontSettings
    return info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? 17) / 17
  } catch {
    return 1
  }
}

export function call(phone: string): void { Taro.makePhoneCall({ phoneNumber: phone }).catch(() => { /* thought better of it */ }) }

export function setTitle(title: string, _name: string): void { Taro.setNavigationBarTitle({ title }).catch(() => { /* the page is gone */ }) }

export function setLanguage(_tag: string): void { /* WeChat has no language of a page */ }

export function tell(message: string): void { Taro.showToast({ title: message, icon: 'none' }).catch(() => { /* the page is gone */ }) }

/** Gives a text to keep: WeChat has no files, so it goes to the clipboard. */
export async function keep(_name: string, text: string): Promise<void> { await Taro.setClipboardData({ data: text }) }

export async function copy(text: string): Promise<void> { await Taro.setClipboardData({ data: text }) }

/** WeChat hides the page itself. */
export const isSeen = () => true

/** Calls back when the network comes back; returns how to stop. */
export function whenOnline(back: () => void): () => void {
  const changed = (r: { isConnected: boolean }) => { if (r.isConnected) back() }
  Taro.onNetworkStatusChange(changed)
  return () => Taro.offNetworkStatusChange(changed)
}

/** Other sites cannot be opened in WeChat. */
export function leave(_path: string): void { /* signInOptions offers it to browsers only */ }

/** The notices of the packages inside lie in the program. WeChat opens no texts, so they go to the clipboard; it says so itself. */
export function showLicenses(): void { copy(String(Taro.getFileSystemManager().readFileSync('/licenses.txt', 'utf8'))).catch(() => { /* thought better of it */ }) }
