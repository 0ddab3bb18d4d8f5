// A phone with the mini-program on it: open pages, tap by what is read out, see what was asked.
import assert from 'node:assert/strict'
import { answers, asked, signedIn, usual } from './answers.mjs'
import { boot } from './fakewx.mjs'
import { all, byRole, named, renderer, rising, text } from './wxml.mjs'

export const render = renderer()

export function phone(table, options = {}) {
  const requests = []
  const wx = boot({ kept: signedIn(), ...options, answer: o => { requests.push({ ...asked(o), header: o.header, url: o.url }); return answers({ ...usual, ...table })(o) } })
  return {
    ...wx, requests,
    sent: name => requests.filter(r => r.name === name),
    /** Taps what is called so; the nth when there are several. */
    tap: async (page, words, kind = 'button', nth = 0) => {
      const tree = render(page)
      const found = byRole(tree, kind, words)[nth]
      assert.ok(found, `no ${kind} “${words}” in: ${text(tree)}`)
      await wx.fire(page, rising(tree, found), 'tap')
    },
    /** Writes into the large field that is called so. */
    write: async (page, label, value) => {
      const tree = render(page)
      const [field] = all(tree, n => n.tag === 'wx-textarea' && named(n).startsWith(label))
      assert.ok(field, `no field “${label}” in: ${text(tree)}`)
      await wx.fire(page, rising(tree, field).slice(0, 1), 'input', { value })
    },
    shows: (page, ...words) => { const shown = text(render(page)); for (const w of words) assert.ok(shown.includes(w), `${w} in: ${shown}`) },
    lacks: (page, ...words) => { const shown = text(render(page)); for (const w of words) assert.ok(!shown.includes(w), `no ${w} in: ${shown}`) },
    to: () => wx.calls.filter(([n]) => ['navigateTo', 'redirectTo', 'reLaunch'].includes(n)).at(-1)?.[1].url,
  }
}
