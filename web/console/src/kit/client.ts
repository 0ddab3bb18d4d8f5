// The GraphQL client. Only hashes of documents go over the wire: the server knows their text.
import { cacheExchange, Client, fetchExchange, CombinedError, mapExchange } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'
import type { DocumentNode } from 'graphql'
import { patientFetch } from './patience'
import { endSession, session } from './session'
import { language, tagOf } from './words'

export const endpoint = '/graphql'

// Code generation put the hash of the document's text beside its tree.
export const hashOf = (document: unknown): string =>
  (document as { __meta__?: { hash?: string } }).__meta__?.hash ?? ''

// Names the rule behind an error that is no UserError; NETWORK when no answer came.
export function codeOf(error: CombinedError | Error | undefined): string {
  if (!error) return ''
  if (!(error instanceof CombinedError)) return 'UNKNOWN'
  const code = error.graphQLErrors.find(e => e.extensions?.code)?.extensions?.code
  if (typeof code === 'string') return code
  return error.networkError ? 'NETWORK' : 'UNKNOWN'
}

export function headers(token = session()?.token): Record<string, string> {
  return { 'Accept-Language': tagOf(language()), ...(token ? { Authorization: `Bearer ${token}` } : {}) }
}

export const makeClient = (token: string | undefined) => new Client({
  url: endpoint,
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  fetch: patientFetch,
  fetchOptions: () => ({ headers: headers(token) }),
  exchanges: [
    cacheExchange,
    mapExchange({
      // a late answer to somebody who has left ends nobody else's session
      onError: error => { if (codeOf(error) === 'UNAUTHENTICATED' && session()?.token === token) endSession() },
    }),
    persistedExchange({
      enforcePersistedQueries: true,
      enableForMutation: true,
      preferGetForPersistedQueries: false,
      generateHash: (_text, document: DocumentNode) => Promise.resolve(hashOf(document)),
    }),
    fetchExchange,
  ],
})
