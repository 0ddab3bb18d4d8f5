/** A list that the server gives oldest first, newest first. */
export const newestFirst = <T>(list: readonly T[]): T[] => list.map((_, i) => list[list.length - 1 - i]!)
