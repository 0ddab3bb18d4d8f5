// The log is checked here, in the reader's own browser: what the server says about itself proves nothing.

export interface ChainEntry { seq: number; stream: string; id: string; verb: string; record: string; actorId: string; body: string; prevHash: string; hash: string }
export interface ChainAnchor { at: string; root: string; heads: string }

/** What was found: whole, or the first place that is broken and how. */
export type Verdict = { whole: true; checked: number } | { whole: false; checked: number; at: string; why: 'gap' | 'previous' | 'hash' | 'fields' | 'root' }

export const zeros = '0'.repeat(64)

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map(b => b.toString(16).padStart(2, '0')).join('')
}

// The hash covers the body alone: what is shown beside it has to be what the body says.
function sameFields(e: ChainEntry): boolean {
  try {
    const said = JSON.parse(e.body) as Record<string, unknown>
    return said.id === e.id && said.stream === e.stream && said.seq === e.seq && said.verb === e.verb && said.record === e.record && said.actor === e.actorId
  } catch {
    return false
  }
}

/** Checks a stream from its first entry on: numbers without gaps, each hash over the one before and the body. */
export async function checkStream(entries: ChainEntry[]): Promise<Verdict> {
  let previous = zeros
  for (const [i, e] of entries.entries()) {
    const broken = (why: 'gap' | 'previous' | 'hash' | 'fields'): Verdict => ({ whole: false, checked: i, at: String(e.seq), why })
    if (e.seq !== i + 1) return broken('gap')
    if (e.prevHash !== previous) return broken('previous')
    if (await sha256(`${e.prevHash}\n${e.body}`) !== e.hash) return broken('hash')
    if (!sameFields(e)) return broken('fields')
    previous = e.hash
  }
  return { whole: true, checked: entries.length }
}

/** Checks anchors, newest first; the oldest one's own root stands on one before it, unless it is the very first. */
export async function checkAnchors(newestFirst: ChainAnchor[], fromStart: boolean): Promise<Verdict> {
  let previous = fromStart ? zeros : null
  let checked = 0
  for (let i = newestFirst.length - 1; i >= 0; i--) {
    const a = newestFirst[i]!
    if (previous !== null) {
      if (await sha256(`${previous}\n${a.heads}`) !== a.root) return { whole: false, checked, at: a.at, why: 'root' }
      checked++
    }
    previous = a.root
  }
  return { whole: true, checked }
}

type Head = [stream: string, seq: number, hash: string]

/** Whether the newest anchor that names the stream says of it what its entries say; null when none names it. */
export function anchored(entries: ChainEntry[], anchorsNewestFirst: ChainAnchor[]): { at: string; seq: number; agrees: boolean } | null {
  const stream = entries[0]?.stream
  for (const a of anchorsNewestFirst) {
    const named = (JSON.parse(a.heads) as Head[]).filter(([s]) => s === stream).at(-1)
    if (named) return { at: a.at, seq: named[1], agrees: entries[named[1] - 1]?.hash === named[2] }
  }
  return null
}
