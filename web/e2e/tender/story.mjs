// What the chapters of the tender's walkthrough share: the server and the browser, who bids what, and
// where the records are that were made on the way.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startGovernment } from '../gov.mjs'
import { openBrowser } from '../harness.mjs'
import { button, org, peopleOf } from '../people.mjs'
import { documents } from './others.mjs'

export const title = '高龄老人上门助浴服务'

/** The addresses of project, tender and contract in the consoles, once they are there. */
export const story = {}
export const idOf = address => address.split('/').at(-1)

export let server, browser, folder, as, enter

/** The demonstration, early in a year: its money is spent in that year. */
export async function begin() {
  folder = mkdtempSync(path.join(tmpdir(), 'linli-tender-'))
  ;[server, browser] = await Promise.all([startGovernment({ documents, now: '2026-03-02T08:00:00+08:00' }), openBrowser()])
  ;({ as, enter } = peopleOf(server, browser))
}

export async function end() {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true })
}

/** The key files that bidders and custodians saved, by whose they are. */
export const keys = {}
export const passphrase = '一句很长的口令 2026'

/** What is bid: in yuan; the points that the panel will give for plan, staff and past work. */
export const bids = {
  manager: { name: '安心到家(演示)', yuan: '168000', price: '¥168,000.00', points: ['38', '18', '16'] },
  'manager.changqing': { name: '常青护理院(演示)', yuan: '172000', price: '¥172,000.00', points: ['34', '16', '14'] },
  'manager.jiaren': { name: '家人陪伴(演示)', yuan: '160000', price: '¥160,000.00', points: ['26', '10', '10'] },
}

/** Who examines what is delivered. */
export const members = ['acceptor', 'requirement', 'requirement2']

/** Chooses a key file that was saved and opens it. */
export async function unlock(within, file, does) {
  await within.getByLabel(org('key.choose')).setInputFiles(file)
  await within.getByLabel(org('key.passphrase')).fill(passphrase)
  await button(within, does).click()
}

/** What the binary says to a command. */
export const linli = (...args) => execFileSync(process.env.LINLI_BIN ?? path.resolve(import.meta.dirname, '../../../bin/linli'), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
