// Every value of every enum in the schema has words in both languages, and no words are left over.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'

const schema = new URL('../../schema/', import.meta.url)
const sdl = readdirSync(schema).filter(f => f.endsWith('.graphql')).map(f => readFileSync(new URL(f, schema), 'utf8')).join('\n')
const enums = Object.fromEntries([...sdl.matchAll(/^enum (\w+) \{(.*?)^\}/gms)]
  .map(([, name, body]) => [name, [...body.matchAll(/^\s+([A-Z][A-Z_0-9]*)\s*$/gm)].map(m => m[1]).sort()]))

// Orders of lists that no screen lets anybody choose.
const unshown = ['BookingOrder']

// Words for texts of the schema that are not enums there: reasons without slots, clauses, figures, findings, actions, certificates.
const free = ['SlotReason', 'Clause', 'FigureName', 'Finding', 'Action', 'CredentialKind']

for (const language of ['zh', 'en']) {
  const words = JSON.parse(readFileSync(new URL(`words.${language}.json`, import.meta.url), 'utf8'))
  test(`${language} names every enum value`, () => {
    assert.ok(Object.keys(enums).length > 20, 'the schema was not read')
    for (const [name, values] of Object.entries(enums).filter(([name]) => !unshown.includes(name))) {
      assert.deepEqual(Object.keys(words[name] ?? {}).sort(), values, name)
    }
  })
  test(`${language} names nothing else`, () => {
    assert.deepEqual(Object.keys(words).filter(name => !(name in enums)).sort(), [...free].sort())
    for (const [name, values] of Object.entries(words)) {
      for (const [value, word] of Object.entries(values)) assert.ok(word.trim(), `${name}.${value} is empty`)
    }
  })
}
