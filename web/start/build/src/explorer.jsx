// The explorer: GraphiQL under a bar in which one chooses who asks. The page gives
// the bar (a list of tokens and a field to paste one) and the endpoint; the fragment
// may give role, query and variables. Tokens stay in memory.
import { StrictMode, useMemo, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { setNonce } from 'get-nonce'
import { GraphiQL } from 'graphiql'
import { fetcherFor } from './fetcher.js'

const asked = new URLSearchParams(location.hash.slice(1))
const mount = document.getElementById('explorer')
const choice = document.getElementById('choice')
const pasted = document.getElementById('pasted')
const pastedField = document.getElementById('pasted-field')

const currentToken = () => (choice.value === 'pasted' ? pasted.value.trim() : choice.value)

function whenTokenChanges(tell) {
  const changed = () => {
    pastedField.hidden = choice.value !== 'pasted'
    tell()
  }
  changed()
  choice.addEventListener('change', changed)
  pasted.addEventListener('change', changed)
  return () => {
    choice.removeEventListener('change', changed)
    pasted.removeEventListener('change', changed)
  }
}

function Explorer() {
  const token = useSyncExternalStore(whenTokenChanges, currentToken)
  const fetcher = useMemo(() => fetcherFor(mount.dataset.endpoint, token), [token])
  return (
    <GraphiQL
      fetcher={fetcher}
      query={asked.get('query') ?? undefined}
      variables={asked.get('variables') ?? undefined}
      defaultQuery={'# Ctrl+Enter 运行 run\n# Ctrl+Space 补全 complete\n{\n  __typename\n}\n'}
      shouldPersistHeaders={false}
      isHeadersEditorEnabled={false}
    >
      <GraphiQL.Logo> </GraphiQL.Logo>
    </GraphiQL>
  )
}

// GraphiQL gives its editors no names that a screen reader could say.
const editorNames = {
  '.graphiql-query-editor textarea': '操作 Operation',
  '.graphiql-editor-tool textarea': '变量 Variables',
  '.graphiql-response textarea': '结果 Result',
}
new MutationObserver(() => {
  for (const [selector, name] of Object.entries(editorNames)) {
    mount.querySelector(selector)?.setAttribute('aria-label', name)
  }
}).observe(mount, { childList: true, subtree: true })

// Dialogs lock scrolling with a style element, which the page's policy lets in by its nonce.
setNonce(mount.dataset.nonce)

const role = asked.get('role')
const forRole = role && [...choice.options].find((option) => option.dataset.role === role)
if (forRole) choice.value = forRole.value
addEventListener('hashchange', () => location.reload())
createRoot(mount).render(<StrictMode><Explorer /></StrictMode>)
