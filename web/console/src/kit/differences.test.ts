// Two versions of a tender's documents are compared to the last setting.
import { beforeAll, expect, test } from 'vitest'
import { speakOrg } from '../test/words'
import { changes, placeOf, type Compared } from './differences'

beforeAll(() => speakOrg('zh'))

const version: Compared = {
  body: {
    evaluation: { method: 'COMPREHENSIVE', fixedPrice: false, places: 2, rankOn: 'EXACT', deductions: [], criteria: [{ code: 'J1', name: '价格', path: [], kind: 'PRICE', max: '20', bands: [] }] },
    eligibility: [{ code: 'Z1', text: '独立承担民事责任' }], essential: [], contract: [], bidBondFen: 0, performanceBondBp: 500, validityDays: 90, threshold: 2, frameworkMonths: 0,
    methodReason: '', splittingReason: '',
  },
  files: [{ name: '需求书.pdf', sha256: 'a' }],
}
const told = (now: Compared) => changes(version, now).map(c => [placeOf(c), c.was, c.now])

test('the same documents differ in nothing', () => {
  expect(changes(version, structuredClone(version))).toEqual([])
})

test('what changed, what came and what went stand with their places', () => {
  const now = structuredClone(version)
  now.body.evaluation.criteria[0]!.max = '30'
  now.body.eligibility = []
  now.body.essential = [{ code: 'F1', text: '每日送达' }]
  now.files = [{ name: '需求书.pdf', sha256: 'b' }]
  expect(told(now)).toEqual([
    ['评审标准 J1', '价格 · 价格分 · 20 分', '价格 · 价格分 · 30 分'],
    ['资格要求 Z1', '独立承担民事责任', ''],
    ['实质性要求 F1', '', '每日送达'],
    ['附件 需求书.pdf', 'a', 'b'],
  ])
})

test('how bids are ranked and what is secured is compared to the last setting', () => {
  const now = structuredClone(version)
  now.body = {
    ...now.body, bidBondFen: 400_000, performanceBondBp: 250, validityDays: 60, threshold: 3, frameworkMonths: 24, methodReason: '需求复杂', splittingReason: '专业不同',
    evaluation: { ...now.body.evaluation, method: 'LOWEST_PRICE', fixedPrice: true, places: 3, rankOn: 'ROUNDED', deductions: [{ code: 'D1', share: 1000, basis: '小微企业' }] },
  }
  expect(told(now)).toEqual([
    ['价格扣除 D1', '', '10 % · 小微企业'],
    ['评审方法', '综合评分法', '最低评标价法'],
    ['统一价格', '否', '是'],
    ['得分保留小数位数', '2', '3'],
    ['排序依据', '按精确得分', '按显示得分'],
    ['投标保证金', '¥0.00', '¥4,000.00'],
    ['履约保证金', '5 %', '2.5 %'],
    ['投标有效期（天）', '90', '60'],
    ['解密所需密钥份数', '2', '3'],
    ['框架协议期限（月）', '0', '24'],
    ['采用该采购方式的理由', '', '需求复杂'],
    ['分别立项的理由', '', '专业不同'],
  ])
})

test('the bond has the name that the way of buying gives it', () => {
  expect(placeOf({ part: 'figure', name: 'bidBondFen', was: '', now: '' }, '磋商保证金')).toBe('磋商保证金')
})

test('of a single source, whom, why and what experts say is compared', () => {
  const single = { organizationId: 'org_1', reason: '原厂唯一授权', opinions: [{ name: '钱教授', post: '某大学', opinion: '只有一家' }] }
  const was = structuredClone(version)
  was.body.single = single
  const now = structuredClone(version)
  now.body.single = { ...single, reason: '专利', opinions: [...single.opinions, { name: '孙工', post: '某院', opinion: '同意' }] }
  expect(told({ ...version, body: was.body })).toEqual([['拟定供应商', '', 'org_1'], ['单一来源理由', '', '原厂唯一授权'], ['论证意见 钱教授', '', '某大学 · 只有一家']])
  expect(changes(was, now).map(c => [placeOf(c), c.was, c.now])).toEqual([['单一来源理由', '原厂唯一授权', '专利'], ['论证意见 孙工', '', '某院 · 同意']])
})
