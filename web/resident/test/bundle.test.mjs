// What is sent to phones: small enough, without the text of operations, and nothing that WeChat would refuse.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { gzipSync } from 'node:zlib'
import { root } from './with/fakewx.mjs'
import { compile, files } from './with/wxml.mjs'

const h5 = path.resolve(root, '../dist/m')
const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8'))
const weight = list => list.reduce((sum, f) => sum + statSync(path.join(root, f)).size, 0)
const every = files('').filter(f => statSync(path.join(root, f)).isFile())

test('the main package and each subpackage fit', () => {
  const roots = app.subPackages.map(p => p.root)
  const main = weight(every.filter(f => !roots.some(r => f.startsWith(`${r}/`))))
  assert.ok(main < 1.5 * 2 ** 20, `main package: ${main}`)
  for (const r of roots) assert.ok(weight(every.filter(f => f.startsWith(`${r}/`))) < 2 ** 21, r)
})

test('the first screen in a browser takes at most 200 kB', () => {
  const page = readFileSync(path.join(h5, 'index.html'), 'utf8')
  assert.doesNotMatch(page, /<script>|<style|style=/, 'the content security policy forbids it')
  const first = [...page.matchAll(/\/m\/(static\/[\w.-]+\.(?:js|css))/g)].map(m => m[1])
  const chunks = readdirSync(path.join(h5, 'static')).filter(f => f.endsWith('.js')).map(f => `static/${f}`).filter(f => !first.includes(f))
  const zipped = f => gzipSync(readFileSync(path.join(h5, f))).length
  // Whatever page comes first brings its own chunk and some that it shares with others: four of the largest are more than that.
  const later = chunks.map(zipped).sort((a, b) => b - a).slice(0, 4)
  const total = [...first.map(zipped), ...later].reduce((a, b) => a + b, 0)
  assert.ok(first.length >= 2 && total <= 200_000, `${total} bytes`)
})

const scripts = [...files('.js').map(f => path.join(root, f)), ...readdirSync(path.join(h5, 'static')).filter(f => f.endsWith('.js')).map(f => path.join(h5, 'static', f))]

test('no operation’s text is in any script', () => {
  for (const f of scripts) assert.doesNotMatch(readFileSync(f, 'utf8'), /\b(query|mutation|fragment) \w+( on \w+)?\s*(\([^)]*\))?\s*\{\s*\w/, f)
})

test('the mini-program’s own code reads neither window nor document', () => {
  for (const f of files('.js').filter(f => f === 'common.js' || f.startsWith('pages/'))) {
    assert.doesNotMatch(readFileSync(path.join(root, f), 'utf8'), /(?<![\w$.'"])(window|document|localStorage|navigator)(\.\w|\[)/, f)
  }
})

test('no script of the browser writes styles into the page', () => {
  for (const f of scripts.filter(f => f.startsWith(h5))) assert.doesNotMatch(readFileSync(f, 'utf8'), /createElement\(["']style["']\)/, f)
})

test('WeChat’s compilers take every template and style', () => {
  compile('wcc', ['-d', ...files('.wxml'), ...files('.wxs'), '-o', '/dev/null'])
  compile('wcsc', ['-lc', ...files('.wxss'), '-o', '/dev/null'])
})
