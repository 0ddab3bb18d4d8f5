// Sends a sealed envelope as a file, with progress. The same envelope again gives the same receipt, so whoever
// got no answer simply sends it again.
import { headers } from '../../kit/client'

export interface Target { tenderId: string; lotId: string; organizationId: string }

/** Why an envelope was not taken. Without an answer nobody knows whether it was: sending it again is right. */
export class NotTaken extends Error {
  constructor(readonly code: string, message: string) { super(message) }
  get again() { return this.code === 'NETWORK' || this.code === 'UNAVAILABLE' || this.code === 'RATE_LIMITED' || this.code === 'INTERNAL' }
}

interface Refusal { errors?: { message: string; extensions?: { code?: string } }[] }

function refusalOf(text: string): NotTaken {
  try {
    const error = (JSON.parse(text) as Refusal).errors?.[0]
    return new NotTaken(error?.extensions?.code ?? 'INTERNAL', error?.message ?? '')
  } catch {
    return new NotTaken('INTERNAL', '')
  }
}

/** The signed receipt, as text; NotTaken. */
export function sendEnvelope(file: Blob, to: Target, progress: (share: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/envelopes?${new URLSearchParams({ ...to }).toString()}`)
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.addEventListener('progress', e => { if (e.lengthComputable) progress(e.loaded / e.total) })
    request.addEventListener('load', () => (request.status === 200 ? resolve(request.responseText) : reject(refusalOf(request.responseText))))
    request.addEventListener('error', () => reject(new NotTaken('NETWORK', '')))
    request.addEventListener('abort', () => reject(new NotTaken('ABORTED', '')))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
