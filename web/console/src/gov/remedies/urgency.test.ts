import { expect, test } from 'vitest'
import { byUrgency } from './useRemedies'

const row = (id: string, allowed: boolean, dueAt: string | null, createdAt: string) => ({ id, dueAt, createdAt, availableActions: [{ allowed }] })

test('what one can act on comes first, the most urgent at the top; the rest by its age', () => {
  const rows = [row('old', false, null, '2026-01-01'), row('later', true, '2026-12-09', '2026-01-02'), row('new', false, null, '2026-02-01'), row('soon', true, '2026-12-02', '2026-01-03'), row('open', true, null, '2026-01-04')]
  expect([...rows].sort(byUrgency).map(r => r.id)).toEqual(['soon', 'later', 'open', 'new', 'old'])
})
