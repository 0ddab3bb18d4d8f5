/** What node answered, as the kind of record that has this field. */
export type Found<T, Field extends string> = Extract<NonNullable<T>, Record<Field, unknown>>

/** The record that node found; null when it is of another kind, or hidden. */
export function found<T extends object, Field extends string>(node: T | null | undefined, field: Field): Found<T, Field> | null {
  return node && field in node ? node as Found<T, Field> : null
}
