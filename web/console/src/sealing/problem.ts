/** What is wrong with something sealed; the codes are those of internal/sealing. */
export type Code =
  | 'BAD_ENVELOPE' | 'BAD_HEADER' | 'BAD_CUSTODIANS' | 'BAD_LENGTH' | 'BAD_CHUNK' | 'BAD_PADDING' | 'BAD_PAYLOAD' | 'BAD_DOCUMENT'
  | 'BAD_COMMIT' | 'BAD_SIGNATURE' | 'WRONG_KEY' | 'WRONG_SHARE' | 'TOO_FEW_SHARES' | 'BAD_TERMS' | 'WRONG_TERMS' | 'TOO_LARGE'
  | 'FILE_CHANGED' | 'BAD_KEY_FILE' | 'WRONG_PASSPHRASE' | 'BAD_RECEIPT' | 'BAD_PROOF'

/** One thing that is wrong. Pages translate the code; the detail is for who looks closer. */
export class Problem extends Error {
  readonly code: Code
  constructor(code: Code, detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'Problem'
    this.code = code
  }
}
