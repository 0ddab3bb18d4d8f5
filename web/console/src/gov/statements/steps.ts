// Who did which step of a statement, as the log has it.
export interface StepEntry { id: string; verb: string; at: string; actorId: string }

/** The last time a step was done; a return to the organisation undoes those before it. */
export function doneBy(entries: StepEntry[], verb: string): StepEntry | undefined {
  const back = entries.findLastIndex(e => e.verb === 'statement.return' || e.verb === 'statement.withdraw')
  return entries.slice(verb === 'statement.draw' ? 0 : back + 1).findLast(e => e.verb === verb)
}
