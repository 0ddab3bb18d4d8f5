// Sends a sealed envelope as a file, with progress. The same envelope again gives the same receipt, so whoever
// got no answer simply sends it again.
import { sendFile } from '../../kit/upload'

export interface Target { tenderId: string; lotId: string; organizationId: string }

/** The signed receipt, as text; NotTaken. */
export const sendEnvelope = (file: Blob, to: Target, progress: (share: number) => void, signal: AbortSignal): Promise<string> =>
  sendFile(`/envelopes?${new URLSearchParams({ ...to }).toString()}`, file, progress, signal)
