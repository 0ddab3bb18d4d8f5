// How a term stands: days gone of days in all, days left or late, in whole Shanghai days.
import { dayOf, daysBetween } from './time'

export interface Term {
  /** When the term began to run. */
  from: string
  /** When it ends: what is not done by then is late. */
  due: string
  /** When it was done; null while it is not. */
  done?: string | null
}

export interface Standing {
  /** Last day of the term. */
  last: string
  /** Whole days left; below zero when it is late, or was done late. */
  left: number
  /** Part of the term that is gone, from 0 to 1. */
  gone: number
  late: boolean
}

/** A moment's day; the very end of a day belongs to that day and not to the next. */
const lastDay = (due: string) => dayOf(Date.parse(due) - 1)

export function standingOf({ from, due, done }: Term, now: number): Standing {
  const at = done ? Date.parse(done) : now
  const last = lastDay(due)
  const [begin, end] = [Date.parse(from), Date.parse(due)]
  const gone = end > begin ? Math.min(1, Math.max(0, (at - begin) / (end - begin))) : 1
  return { last, left: daysBetween(dayOf(at), last), gone, late: at >= end }
}
