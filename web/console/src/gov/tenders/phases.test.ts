import { expect, test } from 'vitest'
import { phaseOf, phasesOf } from './phases'

const before = { round: 1, sealRoot: '', awards: [] }

test('a tender under way is at its own step; final offers belong to the evaluation', () => {
  expect(phaseOf({ ...before, status: 'DRAFT' })).toBe('DRAFT')
  expect(phaseOf({ ...before, status: 'SEALED', sealRoot: 'ab' })).toBe('SEALED')
  expect(phaseOf({ ...before, status: 'OFFERING', round: 2 })).toBe('EVALUATING')
  expect(phaseOf({ ...before, status: 'OPENING', round: 2 })).toBe('EVALUATING')
  expect(phaseOf({ ...before, status: 'AWARDED' })).toBe('AWARDED')
})

test('one that ended early keeps what it is known to have reached', () => {
  expect(phaseOf({ ...before, status: 'CANCELLED' })).toBe('DRAFT')
  expect(phaseOf({ ...before, status: 'CANCELLED', publishedAt: '2026-11-01T00:00:00Z' })).toBe('PUBLISHED')
  expect(phaseOf({ ...before, status: 'FAILED', publishedAt: '2026-11-01T00:00:00Z', sealRoot: 'ab' })).toBe('SEALED')
  expect(phaseOf({ ...before, status: 'FAILED', sealRoot: 'ab', openingUntil: '2026-11-20T00:00:00Z' })).toBe('OPENING')
  expect(phaseOf({ ...before, status: 'FAILED', awards: [{ announcedAt: null }] })).toBe('CONFIRMED')
  expect(phaseOf({ ...before, status: 'FAILED', awards: [{ announcedAt: '2026-11-25T00:00:00Z' }] })).toBe('AWARDED')
})

test('with a single source nothing is sealed, opened or compared', () => {
  expect(phasesOf('SINGLE_SOURCE')).toEqual(['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'REPORT_SIGNED', 'CONFIRMED', 'AWARDED', 'COMPLETE'])
  expect(phasesOf('INQUIRY')).toHaveLength(10)
})

test('an open framework takes applications until it ends, and nothing between', () => {
  expect(phasesOf('FRAMEWORK_OPEN')).toEqual(['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'COMPLETE'])
  expect(phaseOf({ ...before, method: 'FRAMEWORK_OPEN', status: 'FAILED', publishedAt: '2026-11-01T00:00:00Z', awards: [{ announcedAt: '2026-11-25T00:00:00Z' }] })).toBe('PUBLISHED')
})
