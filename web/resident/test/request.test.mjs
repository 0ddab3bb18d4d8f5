// One request: what it sends, and its patience.
import assert from 'node:assert/strict'
import test from 'node:test'
import { loader, phone } from './with/source.mjs'

globalThis.LINLI_ORIGIN = ''
const busy = (header = {}) => ({ statusCode: 429, header, data: { errors: [{ message: 'too much', extensions: { code: 'RATE_LIMITED' } }] } })
const fine = { statusCode: 200, header: {}, data: { data: { viewer: null } } }

/** Asks a server that answers in this order; waits() lets the waits pass and gives their seconds. */
function asking(t, answers) {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const requests = []
  const source = loader({ ...phone({ session: { token: 'lnl_t' } }), '@tarojs/taro': { __esModule: true, default: { request: async o => { requests.push(o); return answers[requests.length - 1] } } } })
  const { ask, waiting } = source('client/request')
  const seconds = []
  const answer = ask({ __meta__: { hash: 'sha256:1' } }, {})
  const passes = (async () => {
    for (;;) {
      await new Promise(setImmediate)
      if (waiting.get() === 0) return
      let waited = 0
      for (const before = requests.length; requests.length === before; waited++) { t.mock.timers.tick(1000); await new Promise(setImmediate) }
      seconds.push(waited)
    }
  })()
  return { requests, waits: async () => { await passes; return seconds }, answer }
}

test('too much in a minute waits as the server says, at most a minute, and asks the same again', async t => {
  const { answer, requests, waits } = asking(t, [busy({ 'Retry-After': '7' }), busy({ 'retry-after': '900' }), busy(), fine])
  assert.deepEqual(await waits(), [7, 60, 5])
  assert.deepEqual(await answer, { viewer: null })
  assert.equal(requests.length, 4)
  assert.deepEqual(requests[3], requests[0])
  assert.equal(requests[0].header.authorization, 'Bearer lnl_t')
})

test('after three times it gives up, and says why', async t => {
  const { answer, requests } = asking(t, Array(4).fill(busy({ 'retry-after': '1' })))
  await assert.rejects(answer, { code: 'RATE_LIMITED' })
  assert.equal(requests.length, 4)
})
