import { expect, test } from 'vitest'
import { bpOf, draftInput, milestonesSum } from './draftValues'

test('a retained share is exact, and what is none is refused later', () => {
  expect(['', '5', '3.5', '0.05', '10.005', 'x', '-1'].map(bpOf)).toEqual([0, 500, 350, 5, -1, -1, -1])
})

test('a draft is sent whole, in fen', () => {
  const values = { startOn: '2027-01-01', clauses: [{ code: ' A1 ', text: ' 保密 ' }], milestones: [{ title: '中期', units: '50', unitPriceFen: '200.5', dueOn: '2027-06-30' }], advanceFen: '1000', retainedPercent: '5' }
  expect(draftInput(values, { id: 'con_1', version: 3 })).toEqual({
    contractId: 'con_1', expectedVersion: 3, startOn: '2027-01-01', clauses: [{ code: 'A1', text: '保密' }],
    milestones: [{ title: '中期', units: 50, unitPriceFen: 20_050, dueOn: '2027-06-30' }], advanceFen: 100_000, retainedBp: 500,
  })
  expect(milestonesSum([...values.milestones, { units: 'x' }, undefined])).toBe(1_002_500)
})
