// Who did which step of a statement, as the log has it.
export interface StepEntry { id: string; verb: string; at: string; actorId: string }

/** The last time a step was done; a return to the organisation undoes those before it. */
export function doneBy(entries: StepEntry[], verb: string): StepEntry | undefined {
  let done: StepEntry | undefined
  for (const e of entries) {
    if (verb !== 'statement.draw' && (e.verb === 'statement.return' || e.verb === 'statement.withdraw')) done = undefined
    else if (e.verb === verb) done = e
  }
  return done
}
