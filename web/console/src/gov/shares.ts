// Shares of a whole, and when little is left.
export const percent = (part: number, whole: number): string => (whole > 0 ? `${(Math.round((part / whole) * 1000) / 10).toFixed(1)}%` : '–')

/** Less than a tenth is left. */
export const nearlySpent = (left: number, whole: number) => whole > 0 && left * 10 < whole

/** Contracts and lots that end within so many days are looked after now. */
export const soonDays = 60
