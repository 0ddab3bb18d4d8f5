// Loads modules of src/ by themselves, without a build: TypeScript to JavaScript, '@/…' and
// '@shared/…' resolved, and what stands in for a module when a test says so.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import ts from 'typescript'

export const src = path.resolve(import.meta.dirname, '../../src')
const shared = path.resolve(src, '../../shared')
const real = createRequire(path.join(src, 'x.js'))

const target = (from, name) => {
  const base = name.startsWith('@/') ? path.join(src, name.slice(2)) : name.startsWith('@shared/') ? path.join(shared, name.slice(8)) : path.resolve(path.dirname(from), name)
  return [base, `${base}.ts`, `${base}.tsx`, `${base}.weapp.ts`].find(f => existsSync(f) && /\.\w+$/.test(f))
}

/** A fresh set of modules: source(name) gives what the module exports. */
export function loader(standIns = {}) {
  const cache = {}
  const load = file => {
    if (cache[file]) return cache[file].exports
    const module = cache[file] = { exports: {} }
    if (file.endsWith('.json')) return module.exports = { __esModule: true, default: JSON.parse(readFileSync(file, 'utf8')) }
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX } })
    const require = name => {
      if (name in standIns) return standIns[name]
      return /^(@\/|@shared\/|\.)/.test(name) ? load(target(file, name)) : real(name)
    }
    new Function('require', 'module', 'exports', outputText)(require, module, module.exports)
    return module.exports
  }
  return name => load(target(path.join(src, 'x.ts'), `@/${name}`))
}

/** A phone that keeps what it is told. */
export const phone = (kept = {}) => ({
  '@/platform/storage': { read: key => kept[key] ?? null, write: (key, value) => { if (value == null) delete kept[key]; else kept[key] = value }, forget: beginning => { for (const key of Object.keys(kept)) if (key.startsWith(beginning)) delete kept[key] } },
  '@/platform/device': { fontScale: () => 1, inBrowser: false },
})
