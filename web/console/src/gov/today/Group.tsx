// A group of tiles, shown once every number in it is known.
import type { ReactNode } from 'react'
import type { Read } from '../../kit/read'
import { Failure, Loading } from '../../kit/states'

export function Group({ title, reads, children }: { title: string; reads: Read<unknown>[]; children: () => ReactNode }) {
  // a number that could not be read is not nought
  const known = reads.every(r => r.data !== undefined || (!r.loading && !r.error))
  return (
    <section className="tile-group">
      <h2>{title}</h2>
      {reads.map((read, i) => <Failure key={i} read={read} />)}
      {reads.some(r => r.loading) && <Loading />}
      {known && <div className="tiles">{children()}</div>}
    </section>
  )
}
