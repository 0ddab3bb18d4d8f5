// What the tests of the government's console share: the story up to its first page, told to the
// server as the organisation's manager and the district's people would.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { opens, startServer } from './harness.mjs'

export const open = opens('gov')

const step = (name, input) => `mutation($input: ${input}!) { ${name}(input: $input) { statement { id version status } errors { code message } } }`

const texts = {
  contract: '{ viewer { posts { organization { id } } } contracts(first: 100) { edges { node { id provider { id } project { id } } } } }',
  statement: 'query($id: ID!) { node(id: $id) { ... on Statement { version status lineCount amountFen lines(sampled: true, first: 100) { edges { node { id booking { id } } } } } } }',
  bookings: 'query($status: [BookingStatus!]) { bookings(filter: { status: $status }, first: 100) { edges { node { id version availableActions { action allowed } } } } }',
  consultations: '{ consultations(filter: { open: true, home: true }, first: 100) { edges { node { id project { title } } } } }',
  comment: 'mutation($input: CommentMakeInput!) { commentMake(input: $input) { comment { id } errors { code message } } }',
  posts: '{ viewer { posts { organization { id } } } }',
  documents: 'mutation($input: DocumentsTakeInput!) { documentsTake(input: $input) { tender { id } errors { code message } } }',
  question: 'mutation($input: QuestionAskInput!) { questionAsk(input: $input) { question { id } errors { code message } } }',
  sealing: 'query($id: ID!, $lot: ID!) { sealing(tenderId: $id) { technical: terms(lotId: $lot, kind: TECHNICAL) price: terms(lotId: $lot, kind: PRICE) } }',
  lots: 'query($id: ID!) { node(id: $id) { ... on Tender { lots { id } } } }',
  release: 'mutation($input: BidReleaseInput!) { bidRelease(input: $input) { outcome { status problem } errors { code message } } }',
  tenders: '{ tenders(first: 20) { edges { node { id title version status lots { id } } } } }',
  challenge: 'mutation($input: ChallengeFileInput!) { challengeFile(input: $input) { challenge { id } errors { code message } } }',
  draw: step('statementDraw', 'StatementDrawInput'),
  submit: step('statementSubmit', 'StatementSubmitInput'),
  reconcile: step('statementReconcile', 'StatementReconcileInput'),
  sample: step('statementSample', 'StatementSampleInput'),
  answer: step('statementAnswerSample', 'StatementAnswerSampleInput'),
}

const hash = text => createHash('sha256').update(text).digest('hex')

/** A server that knows the documents above too, and a test's own, with ask() to send them as somebody of the cast. */
export async function startGovernment({ documents = {}, ...options } = {}) {
  const known = { ...texts, ...documents }
  const folder = mkdtempSync(path.join(tmpdir(), 'linli-gov-'))
  const file = path.join(folder, 'documents.json')
  writeFileSync(file, JSON.stringify(Object.fromEntries(Object.values(known).map(text => [hash(text), text]))))
  process.env.LINLI_DOCUMENTS = file
  const server = await startServer(options)
  const stop = server.stop
  server.stop = async () => {
    await stop()
    rmSync(folder, { recursive: true })
  }
  const tokens = {}
  server.ask = async (login, name, variables = {}) => {
    tokens[login] ??= server.token(login)
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${tokens[login]}` },
      body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash(known[name]) } } }),
    })
    const { data, errors } = await answer.json()
    assert.equal(errors, undefined, `${login} ${name}: ${JSON.stringify(errors)}`)
    return data
  }
  server.act = async (login, name, input) => {
    const [payload] = Object.values(await server.ask(login, name, { input: { idempotencyKey: `e2e-${name}-${Math.random()}`, ...input } }))
    assert.deepEqual(payload.errors, [], `${login} ${name}`)
    return payload.statement
  }
  return server
}

/** The manager's statement of the story's month, taken as far as asked. */
export async function statement(server, until) {
  const { viewer, contracts } = await server.ask('manager', 'contract')
  const own = viewer.posts[0].organization.id
  const contractId = contracts.edges.find(e => e.node.provider.id === own && !e.node.project).node.id // the one that is paid by statements
  let s = await server.act('manager', 'draw', { contractId, month: '2026-11' })
  const go = async (login, name) => { s = await server.act(login, name, { statementId: s.id, expectedVersion: s.version }) }
  await go('manager', 'submit')
  if (until === 'SUBMITTED') return { ...s, contractId, own }
  await go('handler', 'reconcile')
  await go('handler', 'sample')
  return { ...s, contractId, own }
}
