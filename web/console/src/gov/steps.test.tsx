import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { speakGov } from '../test/words'
import { Steps } from './Steps'

beforeAll(() => speakGov('zh'))
afterEach(cleanup)

const steps = ['甲', '乙', '丙'].map(name => ({ key: name, name }))
/** The step that a screen reader calls the current one. */
const current = (at: number, ended = false) => {
  render(<Steps label="进度" steps={steps} at={at} ended={ended} />)
  const found = screen.getAllByRole('listitem').filter(li => li.getAttribute('aria-current') === 'step').map(li => li.querySelector('.step-name')?.textContent)
  cleanup()
  return found
}

test('the current step is the one that is worked on; where it ended, or all is done, the last', () => {
  expect([current(-1), current(0), current(1)]).toEqual([['甲'], ['乙'], ['丙']])
  expect([current(2), current(1, true)]).toEqual([['丙'], ['乙']])
})
