// What is asked for in an envelope, and the document that is sealed of the answers.
import { fenOf } from '../../kit/money'
import { stamp, type Draft } from '../../sealing/document'
import type { Kind } from '../../sealing/terms'
import type { Body } from './versions'

export interface Question { code: string; label: string; text: string; group: 'eligibility' | 'essential' | 'criterion'; points?: string }

/** What a technical envelope answers: who may bid, what every bid must meet, and what earns points but the price. */
export function questionsOf(body: Body): Question[] {
  return [
    ...body.eligibility.map(c => ({ code: c.code, label: `${c.code} ${c.text}`, text: '', group: 'eligibility' as const })),
    ...body.essential.map(c => ({ code: c.code, label: `${c.code} ${c.text}`, text: '', group: 'essential' as const })),
    ...body.evaluation.criteria.filter(c => c.kind !== 'PRICE').map(c => ({
      code: c.code, label: c.name, points: c.max, group: 'criterion' as const, text: [...c.path, ...c.bands.map(b => `${b.from}–${b.to}: ${b.level}`)].join(' · '),
    })),
  ]
}

export interface Answers { answers: Record<string, string>; total: string; unit: string; statement: string }

/** Answers as they are kept while they are typed: of files no more than what they were. */
export interface Kept extends Answers { files?: { name: string; size: number }[] }

/** Files that were chosen when the answers were kept, and are not chosen now: a browser keeps no files. */
export const notChosen = (kept: Kept, files: { name: string }[]) => (kept.files ?? []).filter(f => !files.some(g => g.name === f.name))

export const nothing: Answers = { answers: {}, total: '', unit: '', statement: '' }

interface Facts { kind: Kind; organization: { id: string; name: string }; lotTitle: string; questions: Question[]; at: Date }

/** The document of the answers; its form is checked when it is sealed. */
export function draftOf(a: Answers, { kind, organization, lotTitle, questions, at }: Facts): Draft {
  const base = { organization: organization.id, organizationName: organization.name, statement: a.statement.trim(), signedAt: stamp(at) }
  if (kind === 'TECHNICAL') {
    const technical = questions.map(q => ({ criterion: q.code, text: (a.answers[q.code] ?? '').trim() })).filter(x => x.text)
    return { ...base, technical }
  }
  const each = fenOf(a.unit)
  return { ...base, amountFen: fenOf(a.total) ?? 0, ...(each !== null && { unitPrices: [{ item: lotTitle.slice(0, 120), fen: each }] }) }
}
