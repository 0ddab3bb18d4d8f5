// How the explorer talks to Linli: POST for queries and mutations, a web socket for
// subscriptions, with the chosen token on both.
import { getIntrospectionQuery, getOperationAST, parse } from 'graphql'
import { createClient } from 'graphql-ws'

// Deep enough for [T!]!, and within the server's limit on depth.
const introspection = getIntrospectionQuery({ typeDepth: 4 })

const failed = (message) => ({ errors: [{ message }] })

export function fetcherFor(endpoint, token) {
  const authorization = token ? { Authorization: `Bearer ${token}` } : {}
  const url = new URL(endpoint, location.href)
  const socket = createClient({
    url: Object.assign(new URL(url), { protocol: url.protocol === 'https:' ? 'wss:' : 'ws:' }).href,
    connectionParams: authorization,
    retryAttempts: 0,
  })

  async function post(params, headers) {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        Accept: 'application/graphql-response+json, application/json',
        'Content-Type': 'application/json',
        ...authorization,
        ...headers,
      },
      body: JSON.stringify(params),
    })
    const text = await response.text()
    try {
      return JSON.parse(text)
    } catch {
      return failed(`HTTP ${response.status} ${response.statusText}: ${text.slice(0, 500)}`)
    }
  }

  return (params, options) => {
    if (params.operationName === 'IntrospectionQuery') {
      return post({ ...params, query: introspection }, options?.headers)
    }
    const operation = getOperationAST(options?.documentAST ?? parse(params.query), params.operationName)
    if (operation?.operation === 'subscription') {
      return socket.iterate(params)
    }
    return post(params, options?.headers)
  }
}
