// The sheet's colours are those of web/shared/tokens.json, whose contrast is tested; and no class is left over.
import tokens from '@shared/tokens.json'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const src = path.resolve(import.meta.dirname, '..')
const read = (f: string) => readFileSync(path.join(src, f), 'utf8')
const long = (hex: string) => (hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex)
const names: Record<string, string> = { soft: 'textSoft' }

test('colours of the sheet are tokens', () => {
  const root = /:root \{([^}]*)\}/.exec(read('kit/kit.css'))![1]!
  const variables = [...root.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, hex]) => [name!, long(hex!)] as const)
  expect(variables.length).toBeGreaterThan(15)
  for (const [name, hex] of variables) {
    const token = names[name] ?? name.replaceAll(/-(\w)/g, (_, c: string) => c.toUpperCase())
    expect(hex, name).toBe((tokens.color as Record<string, string>)[token])
  }
})

test('every class is used', () => {
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f) && !f.startsWith('gql')).map(read).join('\n')
  for (const sheet of ['kit/kit.css', 'org/org.css', 'gov/gov.css']) {
    const classes = new Set([...read(sheet).replaceAll(/\/\*.*?\*\//gs, '').matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(m => m[1]!))
    const unused = [...classes].filter(c => !c.startsWith('ant-') && !sources.includes(c) && !/^(mark|tile|block|visit)-/.test(c))
    expect(unused, sheet).toEqual([])
  }
})
