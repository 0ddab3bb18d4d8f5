// Sends a file as it is, with progress, and fetches one. What was sent and got no answer may simply be sent again:
// the server knows the same file.
import { headers } from './client'

/** Why a file was not taken. Without an answer nobody knows whether it was: sending it again is right. */
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

/** What the server answers, as text; NotTaken. */
export function sendFile(to: string, file: Blob, progress: (share: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
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

/** A file that only whoever may see it is given: fetched with the session, then kept under its name. NotTaken. */
export async function fetchFile(from: string, name: string): Promise<void> {
  const answer = await fetch(from, { headers: headers() }).catch(() => { throw new NotTaken('NETWORK', '') })
  if (!answer.ok) throw refusalOf(await answer.text())
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
