// Signing out: what would be lost is said first; then the server and this browser forget the session.
import { App } from 'antd'
import { SignOutDocument } from '../gql/graphql'
import { useAct } from './act'
import type { ConsoleDefinition } from './console'
import { leaveSession } from './session'
import { t } from './words'

export function useLeave({ leaving }: Pick<ConsoleDefinition, 'leaving'>): () => Promise<void> {
  const signOut = useAct(SignOutDocument, { quiet: true })
  const { modal } = App.useApp()
  return async () => {
    const warning = await leaving?.()
    if (warning && !await modal.confirm({ title: t('shell.signOut'), content: warning, okText: t('shell.signOut'), cancelText: t('button.cancel') })) return
    await signOut({})
    leaveSession()
  }
}
