import { expect, test } from 'vitest'
import { missing } from './missing'

const contract = (id: string, validFrom: string, validUntil: string, status = 'IN_FORCE') => ({ id, validFrom, validUntil, status })

test('a month wants statements of the contracts that ran in it', () => {
  const contracts = [
    contract('begun this month', '2026-12-01', '2027-11-30'), contract('begun on its last day', '2026-11-30', '2027-11-29'),
    contract('ended before it', '2025-11-01', '2026-10-31'), contract('ended on its first day', '2025-11-02', '2026-11-01', 'COMPLETED'),
    contract('stopped', '2026-01-01', '2026-12-31', 'SUSPENDED'), contract('ended early', '2026-01-01', '2026-12-31', 'TERMINATED'),
    contract('drawn', '2026-01-01', '2026-12-31'),
  ]
  expect(missing(contracts, [{ contract: { id: 'drawn' } }], '2026-11').map(c => c.id)).toEqual(['begun on its last day', 'ended on its first day', 'stopped'])
})
