import { expect, test } from 'vitest'
import { shownOf, waitingOf, type Text, type Version } from './useDelivery'

const version = (number: number, status: Version['status']) => ({ number, status, hash: `h${number}` })

test('the text on the page is the one that waits for a signature, wherever it stands among the others', () => {
  const text = (...versions: ReturnType<typeof version>[]) => ({ versions }) as Pick<Text, 'versions'>
  expect(shownOf(text(version(1, 'IN_FORCE'), version(2, 'PROPOSED'), version(3, 'REFUSED')))!.number).toBe(2)
  expect(shownOf(text(version(1, 'IN_FORCE'), version(2, 'REFUSED')))!.number).toBe(2)
  expect([shownOf(text()), waitingOf(text(version(1, 'IN_FORCE')))]).toEqual([undefined, undefined])
})
