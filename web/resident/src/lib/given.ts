type Given<T> = { [K in keyof T]: Exclude<T[K], null> }

/** An input without the fields that are null: absent means "as it is" or "any", null would be a value. */
export function given<T extends object>(input: T): Partial<Given<T>> {
  return Object.fromEntries(Object.entries(input).filter(([, v]) => v !== null && v !== undefined)) as Partial<Given<T>>
}
