// Signing in through every step, against a server that is made up.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { MemoryRouter } from 'react-router'
import { Provider } from 'urql'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { speakOrg } from '../../test/words'
import { makeClient } from '../client'
import type { ConsoleDefinition } from '../console'
import { beginSession, endSession, session } from '../session'
import { SignIn } from './SignIn'

interface Sent { operationName: string; variables: { input?: Record<string, string> } }

let sent: Sent[] = []
let answers: Record<string, object[]> = {}

const definition: ConsoleDefinition = {
  product: 'org.product', words: { zh: () => import('../../words/org.zh.json'), en: () => import('../../words/org.en.json') }, seats: () => [], home: () => '/', pages: [],
}
const payload = (more: object) => ({ __typename: 'SignInPayload', token: null, expiresAt: null, challenge: null, errors: [], ...more })
const signedIn = { token: 'lnl_x', expiresAt: '2026-12-01T00:00:00Z' }

beforeAll(() => speakOrg('zh'))
beforeEach(() => {
  sent = []
  answers = { SignInOptions: [{ signInOptions: { __typename: 'SignInOptions', password: true, phone: true, oidc: { __typename: 'OidcOption', name: '统一身份认证', startPath: '/oidc/start' }, demoCode: '123456' } }] }
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    const request = JSON.parse(String(init.body)) as Sent
    sent.push(request)
    const data = answers[request.operationName]?.shift()
    return Promise.resolve(new Response(JSON.stringify({ data }), { headers: { 'Content-Type': 'application/json' } }))
  })
})
afterEach(cleanup)

const show = (address: string) => render(
  <ConfigProvider button={{ autoInsertSpace: false }}><App><Provider value={makeClient(undefined)}><MemoryRouter initialEntries={[address]}><SignIn definition={definition} /></MemoryRouter></Provider></App></ConfigProvider>,
)
const type = async (label: string, text: string) => fireEvent.change(await screen.findByLabelText(label), { target: { value: text } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const inputOf = (operation: string) => sent.find(s => s.operationName === operation)?.variables.input

test('a password alone begins the session', async () => {
  answers.SignIn = [{ signIn: payload(signedIn) }]
  show('/sign-in')
  await type('账号', ' manager ')
  await type('密码', 'secret')
  press('登录')
  await waitFor(() => expect(session()?.token).toBe('lnl_x'))
  expect(inputOf('SignIn')).toMatchObject({ login: 'manager', password: 'secret' })
})

test('a second factor is set up, and its recovery codes have to be kept', async () => {
  answers.SignIn = [{ signIn: payload({ challenge: { __typename: 'SignInChallenge', id: 'chl_1', expiresAt: '2026-11-24T00:05:00Z', secret: 'ABCDEFGH', uri: 'otpauth://totp/x?secret=ABCDEFGH' } }) }]
  answers.SignInSecondFactor = [{ signInSecondFactor: { __typename: 'SignInSecondFactorPayload', ...signedIn, recoveryCodes: ['aaaa-bbbb', 'cccc-dddd'], errors: [] } }]
  show('/sign-in')
  await type('账号', 'payer')
  await type('密码', 'secret')
  press('登录')
  expect(await screen.findByText('ABCD EFGH')).toBeTruthy()
  expect(await screen.findByRole('img', { name: /二维码/ })).toBeTruthy()
  await type('6 位数字', '123456')
  press('确认')
  expect(await screen.findByText('aaaa-bbbb')).toBeTruthy()
  cleanup() // another language, or somebody signing in beside, mounts the page anew
  beginSession({ token: 'lnl_beside', expiresAt: '' })
  show('/sign-in')
  expect(await screen.findByText('aaaa-bbbb')).toBeTruthy()
  endSession()
  expect(inputOf('SignInSecondFactor')).toMatchObject({ challengeId: 'chl_1', code: '123456' })
  expect(session()).toBeNull()
  const on = screen.getByRole<HTMLButtonElement>('button', { name: '继续' })
  expect(on.disabled).toBe(true)
  fireEvent.click(screen.getByRole('checkbox', { name: '我已保存好恢复码' }))
  fireEvent.click(on)
  await waitFor(() => expect(session()?.token).toBe('lnl_x'))
})

test('a ticket is used once, by itself', async () => {
  answers.SignInByTicket = [{ signInByTicket: payload(signedIn) }]
  show('/sign-in?ticket=tck_1')
  await waitFor(() => expect(session()?.token).toBe('lnl_x'))
  expect(sent.filter(s => s.operationName === 'SignInByTicket')).toHaveLength(1)
})

test('a code comes to the phone, and the other ways are offered', async () => {
  answers.PhoneCodeSend = [{ phoneCodeSend: { __typename: 'PhoneCodeSendPayload', sent: true, expiresAt: null, nextSendAt: new Date(Date.now() + 60_000).toISOString(), errors: [] } }]
  answers.SignInByPhone = [{ signInByPhone: payload(signedIn) }]
  show('/sign-in')
  const oidc = await screen.findByRole<HTMLAnchorElement>('link', { name: '统一身份认证' })
  expect(oidc.getAttribute('href')).toBe('/oidc/start?to=%2F')
  press('用手机验证码登录')
  await type('手机号', '13800000000')
  press('发送验证码')
  expect(await screen.findByRole('button', { name: /秒后可再发送/ })).toBeTruthy()
  await type('验证码', '123456')
  press('登录')
  await waitFor(() => expect(session()?.token).toBe('lnl_x'))
  expect(inputOf('SignInByPhone')).toMatchObject({ phone: '13800000000', code: '123456' })
})
