import { dayOf, hour } from './time'

export type Part = 'night' | 'morning' | 'afternoon' | 'evening'
export const parts: Part[] = ['morning', 'afternoon', 'evening', 'night']

/** The part of the day in which a moment lies: before 6 it is night. */
export function partOf(at: string): Part {
  const h = hour(at)
  return h < 6 ? 'night' : h < 12 ? 'morning' : h < 18 ? 'afternoon' : 'evening'
}

export function byDay<T extends { startsAt: string }>(slots: T[]): Map<string, T[]> {
  const days = new Map<string, T[]>()
  for (const s of slots) {
    const day = dayOf(s.startsAt)
    days.set(day, [...(days.get(day) ?? []), s])
  }
  return days
}
