import 'fake-indexeddb/auto'
import { beforeEach } from 'vitest'

// jsdom knows no media
window.matchMedia ??= (query: string) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null }) as unknown as MediaQueryList
// nor sizes
window.ResizeObserver ??= class { observe() {} unobserve() {} disconnect() {} } as unknown as typeof ResizeObserver

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
