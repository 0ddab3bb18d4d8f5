import { expect, test } from 'vitest'
import { inputOf, lotsSum, lotSum, unitsOf } from './values'

test('sums are whole fen, and nothing while a figure is missing', () => {
  expect(lotSum({ unitPriceFen: '59.50', units: '3' })).toBe(17_850)
  expect(lotSum({ unitPriceFen: '59.505', units: '3' })).toBe(null)
  expect(lotSum({ unitPriceFen: '10', units: '' })).toBe(null)
  expect(lotSum(undefined)).toBe(null)
  expect(lotsSum([{ unitPriceFen: '10', units: '2' }, undefined, { unitPriceFen: '0.01', units: '5' }])).toBe(2_005)
  expect(unitsOf('1.5')).toBe(null)
  expect(unitsOf(' 12 ')).toBe(12)
})

test('a lot without an area is for the contract’s', () => {
  const input = inputOf({
    number: ' 1 ', title: 't', basis: 'b', buyerId: 'o1', providerId: 'o2', budgetLineId: 'l', areaId: 'a', validFrom: '2026-01-01', validUntil: '2026-12-31', valueFen: '100',
    lots: [{ categoryId: 'c', unitPriceFen: '2', units: '50' }, { categoryId: 'c', areaId: 'b', unitPriceFen: '2', units: '1' }],
  })
  expect(input.number).toBe('1')
  expect(input.valueFen).toBe(10_000)
  expect(input.lots.map(l => l.areaId)).toEqual(['a', 'b'])
})
