// What the phone can say about a visit: where it is, what its camera took, which phone it is.
import { newKey } from '../../kit/wish'

export type Position =
  | { state: 'asking' }
  | { state: 'known'; lat: number; lng: number; accuracyM: number }
  | { state: 'refused' | 'failed' }

export function askPosition(): Promise<Position> {
  if (!('geolocation' in navigator)) return Promise.resolve({ state: 'failed' })
  return new Promise(resolve => {
    navigator.geolocation.getCurrentPosition(
      p => resolve({ state: 'known', lat: p.coords.latitude, lng: p.coords.longitude, accuracyM: Math.round(p.coords.accuracy) }),
      e => resolve({ state: e.code === e.PERMISSION_DENIED ? 'refused' : 'failed' }),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 0 },
    )
  })
}

/** The hash of a photo as it was taken: the photo itself stays on the phone. */
export async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), b => b.toString(16).padStart(2, '0')).join('')
}

/** Names this phone, so that arrival and departure by two phones are noticed. */
export function deviceId(): string {
  const name = 'linli.device'
  const id = localStorage.getItem(name) ?? newKey()
  localStorage.setItem(name, id)
  return id
}

interface Detector { detect: (source: CanvasImageSource) => Promise<{ rawValue: string }[]> }
type DetectorClass = new (options: { formats: string[] }) => Detector

/** The browser's own reader of codes, where it has one. */
export function detector(): Detector | null {
  const Class = (window as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  try {
    return Class && 'mediaDevices' in navigator ? new Class({ formats: ['qr_code', 'code_128', 'ean_13'] }) : null
  } catch {
    return null
  }
}
