// Both languages say the same things, and nothing is said that no page says.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { src } from './with/source.mjs'

const read = file => readFileSync(path.join(src, file), 'utf8')
const zh = JSON.parse(read('words/zh.json')), en = JSON.parse(read('words/en.json'))
const code = readdirSync(src, { recursive: true }).filter(f => /\.tsx?$/.test(f) && !f.startsWith('gql')).map(read).join('\n')

test('both languages have the same sentences with the same values', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort())
  const values = text => [...new Set([...text.matchAll(/\{(\w+)/g)].map(m => m[1]))].sort()
  for (const key of Object.keys(zh)) {
    assert.ok(zh[key].trim() && en[key].trim(), `${key} is empty`)
    assert.deepEqual(values(en[key]), values(zh[key]), key)
  }
})

test('every sentence is used', () => {
  // A key that is made from a value: `verb.${…}` stands for all that begin so.
  const begun = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(m => m[1])
  assert.deepEqual(Object.keys(zh).filter(key => !code.includes(`'${key}'`) && !begun.some(b => key.startsWith(b))), [])
})

test('nothing is written in a page that a translator does not see', () => {
  const pages = readdirSync(src, { recursive: true }).filter(f => /\.tsx$/.test(f))
  // Each language is called by its own name in the settings.
  const own = ['简体中文', ' 元']
  const found = pages.flatMap(f => [...read(f).matchAll(/['">][^'"<>\n]*[\u4e00-\u9fff]+[^'"<>\n]*['"<]/g)].map(m => m[0]).filter(m => !own.some(o => m.includes(o))).map(m => `${f}: ${m}`))
  assert.deepEqual(found, [])
})
