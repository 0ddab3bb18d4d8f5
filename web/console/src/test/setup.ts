import 'fake-indexeddb/auto'
import { beforeEach } from 'vitest'

// jsdom knows no media
window.matchMedia ??= (query: string) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null }) as unknown as MediaQueryList

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
