export const inBrowser = true

/** How much larger than usual the device shows text. A browser scales rem by itself. */
export const fontScale = () => 1

export function call(phone: string): void { window.location.href = `tel:${phone}` }

export function setTitle(title: string, name: string): void { document.title = title === name ? name : `${title} · ${name}` }

export function setLanguage(tag: string): void { document.documentElement.lang = tag }

export function tell(_message: string): void { /* what is live on the page is read out */ }

/** Gives a text to keep: as a file here. */
export async function keep(name: string, text: string): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

export async function copy(text: string): Promise<void> { await navigator.clipboard.writeText(text) }

/** Whether anybody sees the program: a browser runs tabs that are behind others. */
export const isSeen = () => !document.hidden

/** Calls back when the network comes back; returns how to stop. */
export function whenOnline(back: () => void): () => void {
  window.addEventListener('online', back)
  return () => window.removeEventListener('online', back)
}

/** Goes to another site or to a page of the server, such as its single sign-on. */
export function leave(path: string): void { window.location.assign(path) }

/** Shows the notices of the packages that these pages are built with. */
export function showLicenses(): void { leave('/m/licenses.txt') }
