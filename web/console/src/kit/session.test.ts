import { expect, test, vi } from 'vitest'
import { beginSession, endSession, leaveSession, whenOver } from './session'

test('the end of a session is told once, however it ends, and in whichever tab', () => {
  const over = vi.fn()
  beginSession({ token: 'a', expiresAt: '' })
  whenOver(over)
  beginSession({ token: 'b', expiresAt: '' })
  expect(over).not.toHaveBeenCalled()
  endSession()
  endSession()
  expect(over).toHaveBeenCalledTimes(1)
  beginSession({ token: 'c', expiresAt: '' })
  leaveSession()
  expect(over).toHaveBeenCalledTimes(2)
  beginSession({ token: 'd', expiresAt: '' })
  localStorage.removeItem('linli.session')
  window.dispatchEvent(new StorageEvent('storage', { key: 'linli.session' }))
  expect(over).toHaveBeenCalledTimes(3)
})
