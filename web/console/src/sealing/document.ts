import { isHash } from './bytes'
import { hasFields, isText, isWhole } from './canonical'
import { maxBucket } from './header'
import { Problem } from './problem'
import { type Place, isId, isPlace } from './terms'

export const maxDocument = 1_048_576

export interface UnitPrice { item: string, fen: number }

export interface Answer { criterion: string, text: string }

export interface FileEntry { name: string, type: string, size: number, sha256: string }

/** What a bidder says, before the terms' part of it and the files are known. */
export interface Draft {
  organization: string
  organizationName: string
  amountFen?: number
  unitPrices?: UnitPrice[]
  technical?: Answer[]
  statement: string
  /** UTC with microseconds, as 2026-11-28T09:30:00.000000Z */
  signedAt: string
}

export interface BidDocument extends Draft, Place { v: 1, files: FileEntry[] }

/** A moment as documents have it. */
export const stamp = (at: Date) => at.toISOString().replace('Z', '000Z')

/** The document of a draft; lists that are empty are left out. */
export function complete(d: Draft, p: Place, files: FileEntry[]): BidDocument {
  const whole: BidDocument = {
    v: 1, tender: p.tender, lot: p.lot, kind: p.kind, round: p.round,
    organization: d.organization, organizationName: d.organizationName, statement: d.statement, signedAt: d.signedAt,
    ...(d.amountFen !== undefined && { amountFen: d.amountFen }),
    ...(d.unitPrices?.length && { unitPrices: d.unitPrices.map(u => ({ item: u.item, fen: u.fen })) }),
    ...(d.technical?.length && { technical: d.technical.map(a => ({ criterion: a.criterion, text: a.text })) }),
    files,
  }
  return checkDocument(whole)
}

const maxFen = Number.MAX_SAFE_INTEGER

const refuse = (why: string) => new Problem('BAD_DOCUMENT', why)

/** Holds a document to its form; BAD_DOCUMENT. */
export function checkDocument(value: unknown): BidDocument {
  const names = ['v', 'tender', 'lot', 'kind', 'round', 'organization', 'organizationName', 'statement', 'signedAt', 'files']
  if (!hasFields(value, names, ['amountFen', 'unitPrices', 'technical']) || value['v'] !== 1 || !isPlace(value)) throw refuse('the document is not in its form')
  const d = value as unknown as BidDocument
  if (!isId(d.organization) || !isText(d.organizationName, 1, 120)) throw refuse('the organisation has an id and a name of up to 120 characters')
  if (!isMoment(d.signedAt)) throw refuse('signedAt is a moment in UTC with microseconds')
  if (!isText(d.statement, 0, 20_000)) throw refuse('the statement has at most 20000 characters')
  if (!isList(d.unitPrices) || !isList(d.technical)) throw refuse('a list is missing, empty, or too long')
  if (d.amountFen !== undefined && !isWhole(d.amountFen, 0, maxFen)) throw refuse('amountFen is a number of fen')
  if (d.unitPrices && !d.unitPrices.every(u => hasFields(u, ['item', 'fen']) && isText(u.item, 1, 120) && isWhole(u.fen, 0, maxFen))) throw refuse('a unit price has an item and a number of fen')
  if (d.technical && !d.technical.every(a => hasFields(a, ['criterion', 'text']) && isText(a.criterion, 1, 120) && isText(a.text, 0, 20_000))) throw refuse('an answer has a criterion and a text')
  const priced = d.amountFen !== undefined || d.unitPrices !== undefined
  if (priced === (d.kind === 'TECHNICAL')) throw refuse('a technical envelope has no price, the others have one')
  checkFiles(d.files)
  return d
}

const isList = (value: unknown) => value === undefined || (Array.isArray(value) && value.length > 0 && value.length <= 1000)

function isMoment(text: unknown) {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(text)) return false
  const at = new Date(text.replace(/\d{3}Z$/, 'Z'))
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 23) === text.slice(0, 23)
}

function checkFiles(files: unknown) {
  if (!Array.isArray(files) || files.length > 64) throw new Problem('TOO_LARGE', 'there are at most 64 files')
  for (const f of files as FileEntry[]) {
    const fits = hasFields(f, ['name', 'type', 'size', 'sha256']) && isHash(f.sha256) && isWhole(f.size, 0, maxBucket) && isMedia(f.type)
    if (!fits || !isFileName(f.name)) throw new Problem('BAD_DOCUMENT', `the file ${JSON.stringify(f.name)} has a name without folders or unseen characters, and a media type`)
  }
  if (new Set((files as FileEntry[]).map(f => f.name)).size < files.length) throw new Problem('BAD_DOCUMENT', 'two files have one name')
}

const isMedia = (type: unknown) => typeof type === 'string' && /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}\/[A-Za-z0-9][A-Za-z0-9.+_-]{0,99}$/.test(type)

/** A file's media type as documents have it. */
export const mediaType = (type: string) => (isMedia(type) ? type : 'application/octet-stream')

/** Whether a file may be named so on the machine of who opens it. */
export const isFileName = (name: unknown): name is string =>
  isText(name, 1, 120) && name !== '.' && name !== '..' && !/[/\\:\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name)
