// What residents are asked: before something is bought, and when it was delivered.
import assert from 'node:assert/strict'
import test from 'node:test'
import { comment, consultation, consultationRow as row, opinion } from './with/answers.mjs'
import { phone, render } from './with/phone.mjs'
import { text } from './with/wxml.mjs'

test('the home page leads to what one is asked', async () => {
  const p = phone({ Voices: { consultations: { edges: [{ node: row }] }, myOpinions: { edges: [{ node: opinion }] } } })
  const home = await p.open('pages/home/index')
  p.shows(home, '想听听您的意见', '适老化改造', '居家助浴服务', '截至2099年12月4日')
  await p.tap(home, '居家助浴服务', 'link')
  assert.equal(p.to(), '/pages/say/consultation/index?id=csl_1')
})

test('a comment is written, sent and answered', async () => {
  let comments = [comment('a', false, '采纳'), comment('b', true)]
  const p = phone({ Consultation: () => consultation(comments), CommentMake: () => { comments = [...comments, comment('c', true)]; return { commentMake: { comment: { id: 'c' }, errors: [] } } } })
  const page = await p.open('pages/say/consultation/index?id=csl_1')
  p.shows(page, '两名护理员上门', '180,000 元', '12 个月', '按时率：不少于 95 %', '按打卡统计', '答复：采纳', '等待答复', '大家的意见（2）', '不是替王秀英提的')
  p.lacks(page, '旧的')
  const shown = text(render(page))
  assert.ok(shown.indexOf('意见b') < shown.indexOf('意见a'), 'one’s own comments come first')
  await p.tap(page, '提交意见')
  p.shows(page, '请先写下意见')
  assert.equal(p.sent('CommentMake').length, 0)
  await p.write(page, '您的意见', '冬天每月三次 ')
  await p.tap(page, '提交意见')
  assert.deepEqual(p.sent('CommentMake').map(r => ({ ...r.variables.input, idempotencyKey: '' })), [{ consultationId: 'csl_1', body: '冬天每月三次', idempotencyKey: '' }])
  p.shows(page, '收到了，谢谢', '大家的意见（3）')
})

test('who may not comment is told why; who is not signed in may read', async () => {
  const far = phone({ Consultation: consultation([], { action: 'COMMENT', allowed: false, reason: '只向住在服务区域的居民征求意见' }) })
  const page = await far.open('pages/say/consultation/index?id=csl_1')
  far.shows(page, '只向住在服务区域的居民征求意见', '还没有人提意见')
  far.lacks(page, '提交意见')
  const nobody = phone({ Consultation: consultation([comment('a', false)]), Consultations: { open: { edges: [{ node: row }] }, elsewhere: null, past: { edges: [] } } }, { kept: {} })
  nobody.shows(await nobody.open('pages/say/consultations/index'), '正在征求意见', '居家助浴服务')
  assert.equal(nobody.sent('Consultations')[0].variables.home, null)
  nobody.shows(await nobody.open('pages/say/consultation/index?id=csl_1'), '登录后可以提意见', '意见a')
})

test('who is signed in finds what others are asked too, and their own comment behind a hundred others', async () => {
  const there = { ...row, id: 'csl_2', project: { title: '邻区食堂' } }
  const many = Array.from({ length: 100 }, (_, i) => comment(`n${i}`, false))
  const p = phone({ Consultations: { open: { edges: [{ node: row }] }, elsewhere: { edges: [{ node: there }] }, past: { edges: [] } }, Consultation: consultation(many, undefined, [comment('x', true)]) })
  p.shows(await p.open('pages/say/consultations/index'), '正在征求意见', '居家助浴服务', '别处正在征求意见', '邻区食堂')
  const { home, signed } = p.sent('Consultations')[0].variables
  assert.deepEqual([home, signed], [true, true])
  const page = await p.open('pages/say/consultation/index?id=csl_1')
  p.shows(page, '大家的意见（101）', '意见x', '我的意见')
})

test('whoever was drawn judges what was delivered, once', async () => {
  let waits = [{ node: opinion }]
  const p = phone({ MyOpinions: () => ({ myOpinions: { edges: waits } }), OpinionGive: () => { waits = []; return { opinionGive: { opinion: { id: 'aop_1' }, errors: [] } } } })
  const page = await p.open('pages/say/opinions/index')
  p.shows(page, '第三批改造', '适老化改造，由安心到家提供', '装了扶手和防滑垫', '家人不能代填')
  p.lacks(page, '未联系上', '为李梅记录')
  await p.tap(page, '提交意见')
  assert.equal(p.sent('OpinionGive').length, 0)
  await p.tap(page, '基本满意', 'radio')
  await p.tap(page, '提交意见')
  assert.deepEqual(p.sent('OpinionGive').map(r => ({ ...r.variables.input, idempotencyKey: '' })), [{ opinionId: 'aop_1', expectedVersion: 3, answer: 'PARTLY', body: '', idempotencyKey: '' }])
  p.shows(page, '已经记下', '现在没有需要您说的')
})

test('an opinion that somebody else wrote down meanwhile is read anew', async () => {
  let waits = [{ node: { ...opinion, personName: '王秀英' } }]
  const p = phone({ MyOpinions: () => ({ myOpinions: { edges: waits } }), OpinionGive: () => { waits = []; return { opinionGive: { opinion: null, errors: [{ __typename: 'Fault', code: 'STALE_VERSION', message: '已被别人修改', path: null }] } } } })
  const page = await p.open('pages/say/opinions/index')
  p.shows(page, '为王秀英记录')
  await p.tap(page, '不满意', 'radio')
  await p.tap(page, '提交意见')
  p.shows(page, '现在没有需要您说的', '别人刚刚改动过')
  p.lacks(page, '已经记下')
})
