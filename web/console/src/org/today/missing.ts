import { addDays, addMonths } from '../../kit/time'

interface Contract { id: string; status: string; validFrom: string; validUntil: string }

/** The contracts that ran in a month and have no statement of it. One that was ended early is over with its last statement. */
export function missing<C extends Contract>(contracts: C[], drawn: { contract: { id: string } }[], month: string): C[] {
  const there = new Set(drawn.map(s => s.contract.id))
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  return contracts.filter(c => c.status !== 'TERMINATED' && c.validFrom <= last && c.validUntil >= `${month}-01` && !there.has(c.id))
}
