import { useState } from 'react'
import { read, write } from '@/platform/storage'

/** What is being written in a form: kept when the page is left or the phone goes dark, until it was sent. */
export function useDraft<T extends object>(key: string, initial: T): [T, (part: Partial<T>) => void, () => void] {
  const place = `draft ${key}`
  const [value, setValue] = useState<T>(() => {
    const kept = read(place)
    return typeof kept === 'object' && kept !== null ? { ...initial, ...kept } : initial
  })
  const set = (part: Partial<T>) => setValue(old => {
    const next = { ...old, ...part }
    write(place, next)
    return next
  })
  return [value, set, () => { write(place, null); setValue(initial) }]
}
