// Words exist in both languages, take the same values, and are used.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const src = path.resolve(import.meta.dirname, '..')
const load = (name: string) => JSON.parse(readFileSync(path.join(src, 'words', name), 'utf8')) as Record<string, string>
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f) && !f.startsWith('gql') && !f.includes('.test.'))
const sources = files.map(f => ({ f, text: readFileSync(path.join(src, f), 'utf8') }))
const values = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(m => m[1]).sort()

for (const of of ['kit', 'org', 'gov', 'verbs']) {
  const [zh, en] = [load(`${of}.zh.json`), load(`${of}.en.json`)]
  test(`${of}: both languages say the same things`, () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    for (const [key, sentence] of Object.entries(zh)) {
      expect(sentence.trim(), key).not.toBe('')
      expect(en[key]!.trim(), key).not.toBe('')
      expect(values(en[key]!), key).toEqual(values(sentence))
    }
  })
  if (of === 'verbs') continue // named by the server
  test(`${of}: every word is used`, () => {
    const text = sources.map(s => s.text).join('\n')
    const built = [...text.matchAll(/\btm?\((?:[\w.]+, )?`([\w.]+\.)\$\{/g)].map(m => m[1]!)
    const unused = Object.keys(zh).filter(key => !text.includes(`'${key}'`) && !text.includes(`"${key}"`) && !built.some(start => key.startsWith(start)))
    expect(unused).toEqual([])
  })
}

test('no Chinese stands outside of the words', () => {
  const spoken = sources.filter(s => /^(kit|org|gov)\//.test(s.f)).flatMap(({ f, text }) =>
    text.split('\n').filter(line => /[\u4e00-\u9fff]/.test(line.replace(/\/\/.*|\/\*.*|^\s*\*.*/, ''))).map(line => `${f}: ${line.trim()}`))
  // weekdays and the shape of dates, and the two names of the languages
  expect(spoken.filter(line => !line.startsWith('kit/time.ts') && !line.includes("'English' : '中文'"))).toEqual([])
})
