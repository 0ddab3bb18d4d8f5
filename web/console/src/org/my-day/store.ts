// The phone's own memory: what was recorded and is not sent, and the day as it was read last.
import type { Recorded, Store } from './queue'

const database = 'linli-carer'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('records', { keyPath: 'key' })
      request.result.createObjectStore('days', { keyPath: 'personId' })
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the database did not open')))
  })
}

async function within<T>(name: 'records' | 'days', mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction(name, mode)
      const request = run(transaction.objectStore(name))
      // kept only once the transaction is through
      transaction.addEventListener('complete', () => resolve(request.result))
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')))
    })
  } finally {
    db.close()
  }
}

export const records: Store = {
  all: () => within<Recorded[]>('records', 'readonly', s => s.getAll()),
  add: async r => { await within('records', 'readwrite', s => s.add(r)) },
  replace: async (key, by) => {
    // looked up and put in one transaction: what another tab removed stays removed
    const found = await within<Recorded | undefined>('records', 'readwrite', s => {
      const there = s.get(key) as IDBRequest<Recorded | undefined>
      there.addEventListener('success', () => {
        if (!there.result) return
        if (by.key !== key) s.delete(key)
        s.put(by)
      })
      return there
    })
    return found !== undefined
  },
  remove: async key => { await within('records', 'readwrite', s => s.delete(key)) },
}

export interface KeptDay<Booking> { personId: string; at: string; bookings: Booking[] }

export async function keepDay<Booking>(day: KeptDay<Booking>): Promise<void> {
  await within('days', 'readwrite', s => s.put(day))
}

export async function keptDay<Booking>(personId: string): Promise<KeptDay<Booking> | undefined> {
  return await within<KeptDay<Booking> | undefined>('days', 'readonly', s => s.get(personId))
}

/** Addresses and telephones do not stay on a phone that somebody signed out of; records do. */
export async function forgetDays(): Promise<void> {
  await within('days', 'readwrite', s => s.clear())
}
