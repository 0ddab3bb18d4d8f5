import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { keepDraft, readDraft, useDraft } from './draft'

test('a draft is offered back after a reload, until it is sent', () => {
  const first = renderHook(() => useDraft<{ name: string }>('offering.new'))
  expect(first.result.current.found).toBeNull()
  act(() => first.result.current.keep({ name: '上门助浴' }))
  first.unmount()

  const second = renderHook(() => useDraft<{ name: string }>('offering.new'))
  expect(second.result.current.found).toEqual({ name: '上门助浴' })
  act(() => second.result.current.dismiss()) // taken into the form, still kept
  expect(readDraft('offering.new')).toEqual({ name: '上门助浴' })
  act(() => second.result.current.drop())
  expect(renderHook(() => useDraft('offering.new')).result.current.found).toBeNull()
})

test('drafts of other records stay apart, and rubbish is no draft', () => {
  keepDraft('a', { x: 1 })
  expect(readDraft('b')).toBeNull()
  sessionStorage.setItem('linli.draft.c', '{')
  expect(readDraft('c')).toBeNull()
})
