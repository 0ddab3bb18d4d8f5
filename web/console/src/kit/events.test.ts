import { expect, test } from 'vitest'
import { eventsIn } from './events'

test('events are cut out of what has arrived', () => {
  const [events, rest] = eventsIn(':\n\nevent: next\ndata: {"a":1}\n\nevent: next\ndata: {"b"')
  expect(events).toEqual([{ event: 'next', data: '{"a":1}' }])
  expect(rest).toBe('event: next\ndata: {"b"')
  expect(eventsIn(rest + ':2}\n\n')).toEqual([[{ event: 'next', data: '{"b":2}' }], ''])
})

test('comments are no events, the end is one without data', () => {
  expect(eventsIn(':\n\n:\n\n')).toEqual([[], ''])
  expect(eventsIn('event: complete\ndata:\n\n')).toEqual([[{ event: 'complete', data: '' }], ''])
})

test('data of several lines is one text, and CRLF ends lines too', () => {
  expect(eventsIn('event: next\r\ndata: a\r\ndata: b\r\n\r\n')[0]).toEqual([{ event: 'next', data: 'a\nb' }])
})
