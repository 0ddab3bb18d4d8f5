// Whether a file is on its way: until it is there no form is sent that could name it.
import { useSyncExternalStore } from 'react'

let under = 0
const heard = new Set<() => void>()

const change = (by: number) => {
  under += by
  for (const tell of heard) tell()
}

/** Says that a file is on its way; call what it gives once it is through. */
export function uploads() {
  let open = true
  change(1)
  return () => {
    if (open) change(-1)
    open = false
  }
}

const subscribe = (tell: () => void) => {
  heard.add(tell)
  return () => { heard.delete(tell) }
}

export const useUploading = () => useSyncExternalStore(subscribe, () => under > 0)
