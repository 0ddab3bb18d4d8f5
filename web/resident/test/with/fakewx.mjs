// A small stand-in for WeChat: runs the built mini-program without a phone. It loads app.js and
// pages into a context that has nothing but JavaScript and wx, applies setData, and fires events.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

export const root = path.resolve(import.meta.dirname, '../../../weapp')

/** Starts the program. answer(request) gives what wx.request answers; kept is what the phone keeps. */
export function boot({ answer = () => ({ statusCode: 200, data: {} }), kept = {}, fontScale = 1 } = {}) {
  const calls = []
  let asking = 0, changed = Date.now()
  /** Waits until nothing is asked and nothing was drawn for a while: a busy machine takes its time. */
  const quiet = async () => {
    const end = Date.now() + 10_000
    changed = Date.now()
    while (Date.now() < end && (asking > 0 || Date.now() - changed < 250)) await new Promise(go => setTimeout(go, 20))
  }
  const done = result => o => { o?.success?.(result); o?.complete?.(result) }
  const wx = {
    getSystemInfoSync: () => ({ windowWidth: 375, windowHeight: 667, pixelRatio: 2, platform: 'devtools', SDKVersion: '3.8.0' }),
    getWindowInfo: () => ({ windowWidth: 375, windowHeight: 667, pixelRatio: 2 }),
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getAppBaseInfo: () => ({ SDKVersion: '3.8.0', fontSizeScaleFactor: fontScale }),
    canIUse: () => true,
    getStorageSync: key => kept[key] ?? '',
    setStorageSync: (key, value) => { kept[key] = JSON.parse(JSON.stringify(value)) },
    removeStorageSync: key => { delete kept[key] },
    getStorageInfoSync: () => ({ keys: Object.keys(kept), currentSize: 0, limitSize: 10240 }),
    nextTick: f => setTimeout(f, 0),
    onUnhandledRejection() {}, onError() {}, onNetworkStatusChange() {}, offNetworkStatusChange() {},
    createSelectorQuery: () => ({ in() { return this }, select() { return this }, boundingClientRect() { return this }, exec(f) { f?.([]) } }),
    getLaunchOptionsSync: () => ({ query: {}, scene: 1001 }), getEnterOptionsSync: () => ({ query: {}, scene: 1001 }),
    getFileSystemManager: () => ({ readFileSync: (file, encoding) => readFileSync(path.join(root, file), encoding) }), // of the package
    login: o => { calls.push(['login', o]); done({ code: 'wx-code' })(o) },
    request(o) {
      calls.push(['request', o])
      const r = answer(o)
      asking++
      setTimeout(() => {
        asking--
        changed = Date.now();
        (r ? done(r) : x => { x.fail?.({ errMsg: 'request:fail' }); x.complete?.({}) })(o)
      }, 0)
      return { abort() {}, onHeadersReceived() {} }
    },
  }
  for (const name of ['makePhoneCall', 'navigateTo', 'navigateBack', 'redirectTo', 'reLaunch', 'showToast', 'setClipboardData', 'setNavigationBarTitle', 'pageScrollTo']) {
    wx[name] = o => { calls.push([name, o]); done({})(o) }
  }
  let app, pending
  const stack = [], pages = {}, cache = {}
  const context = vm.createContext({
    wx, console, setTimeout, clearTimeout, clearInterval, Promise,
    setInterval: (f, ms) => setInterval(f, ms).unref(), // clocks and polling do not keep the test alive
    App: o => { app = o }, Page: o => { pending = o }, Component: o => { pending = o }, Behavior: o => o,
    getApp: () => app, getCurrentPages: () => stack, requirePlugin: () => ({}), __wxConfig: {},
  })
  const load = file => {
    if (cache[file]) return cache[file].exports
    const module = cache[file] = { exports: {} }
    const require = name => load(path.resolve(path.dirname(file), name.endsWith('.js') ? name : `${name}.js`))
    vm.runInContext(`(function(require,module,exports){${readFileSync(file, 'utf8')}\n})`, context, { filename: file })(require, module, module.exports)
    return module.exports
  }
  const set = (data, key, value) => {
    const names = key.replace(/\[(\w+)\]/g, '.$1').split('.').filter(Boolean)
    const last = names.pop()
    let at = data
    for (const n of names) at = at[n] ??= /^\d+$/.test(n) ? [] : {}
    at[last] = value
  }
  load(path.join(root, 'app.js'))
  app.onLaunch?.({ path: '', query: {}, scene: 1001 })
  app.onShow?.({})

  /** Opens a page of an address as WeChat would. */
  const open = async address => {
    const [route, search = ''] = address.replace(/^\//, '').split('?')
    const query = Object.fromEntries(search.split('&').filter(Boolean).map(p => p.split('=').map(decodeURIComponent)))
    pending = null
    load(path.join(root, `${route}.js`))
    const page = pages[route] ??= pending
    const inst = Object.assign(Object.create(page.methods ?? {}), page, { route, __route__: route, options: query, data: JSON.parse(JSON.stringify(page.data ?? {})) })
    inst.setData = (patch, then) => {
      changed = Date.now()
      for (const [key, value] of Object.entries(patch)) set(inst.data, key, value && typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value)
      if (then) setTimeout(then, 0)
    }
    stack.push(inst)
    await inst.onLoad(query)
    inst.onShow?.()
    inst.onReady?.()
    await quiet()
    return inst
  }
  /** An event on the first of these elements, which rises through the others. */
  const fire = async (page, sids, type, detail = {}) => {
    const [target, ...above] = sids.map(sid => ({ id: sid, dataset: { sid } }))
    for (const currentTarget of [target, ...above]) page.eh({ type, detail, target, currentTarget, mark: {}, timeStamp: Date.now() })
    await quiet()
  }
  /** Lets time pass for the program alone. */
  const later = ms => vm.runInContext(`{ const before = Date.now; Date.now = () => before() + ${ms} }`, context)
  return { wx, calls, kept, open, fire, later, quiet, last: name => calls.filter(([n]) => n === name).at(-1)?.[1] }
}
