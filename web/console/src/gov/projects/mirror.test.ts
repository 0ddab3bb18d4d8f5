import { expect, test } from 'vitest'
import { dealsOf, mirrorInput, mirrorValues, taken, type Deal, type Release } from './mirror'
import type { Project } from './useProject'

const deal = (id: string, more: Partial<Deal> = {}): Deal => ({
  __typename: 'ForeignDeal', id, title: '', status: 'active', at: null, startOn: '2026-12-02', endOn: '2027-12-01', amountFen: 30_000_000, suppliers: ['暖阳养老'], ...more,
})
const release = (awards: Deal[], contracts: Deal[]): Release => ({
  __typename: 'ForeignRelease', where: 'releases[0]', ocid: 'ocds-x-77', releaseId: '1', ok: true, tags: [], title: '', buyer: '', madeAt: null, problems: [], awards, contracts,
})

test('contracts are offered, and awards where there is none', () => {
  expect(dealsOf(release([deal('a')], [deal('c')])).map(d => d.id)).toEqual(['c'])
  expect(dealsOf(release([deal('a')], [])).map(d => d.id)).toEqual(['a'])
})

test('what the file says fills the form; a supplier is known here by its name', () => {
  const providers = [{ value: 'org_1', label: '安心到家' }, { value: 'org_2', label: '暖阳养老' }]
  expect(taken(deal('c1'), release([], []), providers)).toEqual({ notice: 'ocds-x-77 c1', valueFen: '300000.00', startOn: '2026-12-02', endOn: '2027-12-01', providerId: 'org_2' })
  expect(taken(deal('c1', { amountFen: null, startOn: null, endOn: null, suppliers: [] }), release([], []), providers)).toEqual({ notice: 'ocds-x-77 c1' })
})

test('sums go out in fen, the process only when one was chosen', () => {
  const project = { id: 'prj_1', version: 10, requirements: [{ body: { items: [{ title: '助浴', units: 1500, unitPriceFen: 20_000, category: { id: 'cat_1' }, area: { id: 'are_1' } }] } }] } as unknown as Project
  const values = { ...mirrorValues(project), number: ' 77 ', notice: '公告', providerId: 'org_2', valueFen: '300,000', startOn: '2026-12-02', endOn: '2027-12-01' }
  expect(mirrorInput(values, project, 'att_1', '')).toEqual({
    projectId: 'prj_1', expectedVersion: 10, evidenceId: 'att_1', number: '77', notice: '公告', providerId: 'org_2', valueFen: 30_000_000, startOn: '2026-12-02', endOn: '2027-12-01', bondFen: 0,
    lots: [{ title: '助浴', categoryId: 'cat_1', areaId: 'are_1', units: 1500, unitPriceFen: 20_000 }], milestones: [],
  })
  expect(mirrorInput(values, project, 'att_1', 'ocds-x-77').ocid).toBe('ocds-x-77')
})
