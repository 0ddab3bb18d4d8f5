// The WXML of the build through WeChat's own compiler (miniprogram-compiler, which the
// toolchain brings along), and what it renders from a page's data.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import vm from 'node:vm'
import { root } from './fakewx.mjs'

const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')), 'bin/linux')

/** Runs wcc (templates) or wcsc (styles); it fails on what WeChat would refuse. */
export function compile(tool, args, cwd = root) {
  const file = path.join(bin, tool)
  chmodSync(file, 0o755)
  return execFileSync(file, args, { cwd, encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'pipe'] })
}

export const files = suffix => readdirSync(root, { recursive: true }).filter(f => f.endsWith(suffix))

/** A function that renders a page: a tree of { tag, attr, children }. */
export function renderer() {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'linli-wxml-'))
  const out = path.join(dir, 'wcc.js')
  const sources = [...files('.wxml'), ...files('.wxs')]
  for (const f of sources) {
    mkdirSync(path.dirname(path.join(dir, f)), { recursive: true })
    // The one function of Taro's that picks a field's template is lost on this compiler of 2019.
    writeFileSync(path.join(dir, f), readFileSync(path.join(root, f), 'utf8').replaceAll("xs.c(i, 'tmpl_0_')", "'tmpl_0_' + i.nn + '_blur'"))
  }
  compile('wcc', ['-d', ...sources, '-o', out], dir)
  const context = vm.createContext({ console: { log() {}, warn() {}, error: console.error }, setTimeout })
  context.window = context
  context.__wxAppCode__ = {}
  vm.runInContext(readFileSync(out, 'utf8'), context)
  rmSync(dir, { recursive: true })
  return page => vm.runInContext(`$gwx(${JSON.stringify(`${page.route}.wxml`)})`, context)(page.data, {}, {})
}

export const text = n => (typeof n === 'string' ? n : n ? (n.children ?? []).map(text).join('') : '')
export const all = (n, fits) => (typeof n !== 'object' || !n ? [] : [...(fits(n) ? [n] : []), ...(n.children ?? []).flatMap(c => all(c, fits))])
const attribute = (n, name) => n.attr?.[name] ?? n.attr?.[name.replace(/-(\w)/g, (_, c) => c.toUpperCase())]
/** What a screen reader would say of an element. */
export const named = n => attribute(n, 'aria-label') || text(n)
export const role = n => attribute(n, 'aria-role')
export const aria = (n, name) => attribute(n, `aria-${name}`)
export const byRole = (tree, wanted, words) => all(tree, n => role(n) === wanted && (words === undefined || named(n).includes(words)))

/** The ids of an element and of those around it that listen to taps. */
export function rising(tree, wanted) {
  const way = n => (n === wanted ? [] : (n.children ?? []).filter(c => typeof c === 'object').map(c => [c, way(c)]).filter(([, w]) => w).map(([, w]) => [...w, n])[0])
  return [wanted, ...way(tree)].filter(n => n === wanted || n.attr?.bindtap || n.attr?.catchtap).map(n => n.attr['data-sid'] ?? n.attr.id).filter(Boolean)
}
