import { webcrypto } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { anchored, checkAnchors, checkStream, sha256, zeros, type ChainAnchor, type ChainEntry } from './chain'

beforeAll(() => { vi.stubGlobal('crypto', webcrypto) })

async function stream(n: number): Promise<ChainEntry[]> {
  const out: ChainEntry[] = []
  let prevHash = zeros
  for (let seq = 1; seq <= n; seq++) {
    const said = { actor: 'per_1', body: { sum: seq }, id: `ent_${seq}`, record: 'con_1', seq, stream: 'con_1', verb: 'contract.enter' }
    const body = JSON.stringify(said)
    const hash = await sha256(`${prevHash}\n${body}`)
    out.push({ seq, stream: 'con_1', id: said.id, verb: said.verb, record: 'con_1', actorId: 'per_1', body, prevHash, hash })
    prevHash = hash
  }
  return out
}

const changed = (entries: ChainEntry[], i: number, by: Partial<ChainEntry>) => entries.map((e, n) => (n === i ? { ...e, ...by } : e))

test('SHA-256 is that of FIPS 180', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a whole stream is whole, and so is an empty one', async () => {
  expect(await checkStream(await stream(4))).toEqual({ whole: true, checked: 4 })
  expect(await checkStream([])).toEqual({ whole: true, checked: 0 })
})

async function at(entries: ChainEntry[]): Promise<string> {
  const v = await checkStream(entries)
  return v.whole ? 'whole' : `${v.at} ${v.why}`
}

test('whatever is changed, the place is named', async () => {
  const whole = await stream(4)
  expect(await at(changed(whole, 2, { body: whole[2]!.body.replace('"sum":3', '"sum":9') }))).toBe('3 hash')
  expect(await at(changed(whole, 1, { hash: zeros }))).toBe('2 hash')
  expect(await at(changed(whole, 1, { prevHash: zeros }))).toBe('2 previous')
  expect(await at(whole.filter((_, i) => i !== 1))).toBe('3 gap')
  expect(await at(whole.slice(1))).toBe('2 gap')
  // the text was left alone, what is shown beside it was not
  expect(await at(changed(whole, 3, { actorId: 'per_2' }))).toBe('4 fields')
  expect(await at(changed(whole, 3, { verb: 'contract.resume' }))).toBe('4 fields')
  // somebody computed the chain anew from the change on, but forgot the last one
  const forged = changed(whole, 2, { body: whole[2]!.body.replace('"sum":3', '"sum":9') })
  forged[2]!.hash = await sha256(`${forged[2]!.prevHash}\n${forged[2]!.body}`)
  expect(await at(forged)).toBe('4 previous')
})

async function anchors(heads: string[]): Promise<ChainAnchor[]> {
  const out: ChainAnchor[] = []
  let root = zeros
  for (const [i, h] of heads.entries()) {
    root = await sha256(`${root}\n${h}`)
    out.unshift({ at: `2026-11-2${i}T00:00:00Z`, root, heads: h })
  }
  return out
}

test('anchors are checked from the first, or from the oldest that is here', async () => {
  const all = await anchors(['[]', '[["con_1",1,"aa"]]', '[["con_1",2,"bb"]]'])
  expect(await checkAnchors(all, true)).toEqual({ whole: true, checked: 3 })
  expect(await checkAnchors(all.slice(0, 2), false)).toEqual({ whole: true, checked: 1 })
  const forged = all.map((a, i) => (i === 1 ? { ...a, heads: '[["con_1",1,"cc"]]' } : a))
  expect(await checkAnchors(forged, true)).toEqual({ whole: false, checked: 1, at: all[1]!.at, why: 'root' })
})

test('a chain that was computed anew differs from its anchor', async () => {
  const entries = await stream(3)
  const [a] = await anchors([JSON.stringify([['other', 1, 'aa'], ['con_1', 1, entries[0]!.hash], ['con_1', 2, entries[1]!.hash]])])
  expect(anchored(entries, [a!])).toEqual({ at: a!.at, seq: 2, agrees: true })
  expect(anchored(changed(entries, 1, { hash: zeros }), [a!])).toEqual({ at: a!.at, seq: 2, agrees: false })
  expect(anchored(entries.slice(0, 1), [a!])?.agrees).toBe(false)
  expect(anchored(entries, [{ ...a!, heads: '[]' }])).toBe(null)
})
