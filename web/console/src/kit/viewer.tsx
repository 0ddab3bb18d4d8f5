// Who is signed in, and for which seat they act. A seat is what a console works for: an
// organisation, or an area. Most people have one; whoever has more chooses in the header.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { ViewerDocument, type Post, type ViewerQuery } from '../gql/graphql'
import { codeOf } from './client'
import { useRead, type Read } from './read'
import { keptViewer } from './session'

export type Viewer = NonNullable<ViewerQuery['viewer']>

export interface Seat {
  id: string
  name: string
  posts: Post[]
  organizationId?: string
  area?: NonNullable<Viewer['posts'][number]['area']>
}

const keptSeat = 'linli.seat'

interface Here { viewer: Viewer; seat: Seat; seats: Seat[]; choose: (id: string) => void }
const Context = createContext<Here | null>(null)

export function useHere(): Here {
  const here = useContext(Context)
  if (!here) throw new Error('useHere outside of a console')
  return here
}
export const useSeat = () => useHere().seat
/** The organisation that the console works for. */
export const useOrganizationId = () => useHere().seat.organizationId ?? ''

export const holds = (seat: Seat, ...posts: Post[]) => posts.some(p => seat.posts.includes(p))

/** What was known of the viewer last: without a connection the carer's page goes on with it. */
export function lastViewer(): Viewer | null {
  try {
    return JSON.parse(localStorage.getItem(keptViewer) ?? 'null') as Viewer | null
  } catch {
    return null
  }
}

export function useViewer(): { viewer: Viewer | null; read: Read<ViewerQuery> } {
  const read = useRead(ViewerDocument, {})
  const fresh = read.data?.viewer
  useEffect(() => { if (fresh) localStorage.setItem(keptViewer, JSON.stringify(fresh)) }, [fresh])
  const offline = codeOf(read.error) === 'NETWORK'
  return { viewer: fresh ?? (offline ? lastViewer() : null), read }
}

export function Seated({ viewer, seats, children }: { viewer: Viewer; seats: Seat[]; children: ReactNode }) {
  const [chosen, setChosen] = useState(() => localStorage.getItem(keptSeat))
  const seat = seats.find(s => s.id === chosen) ?? seats[0]!
  const here = useMemo(() => ({
    viewer, seat, seats,
    choose: (id: string) => {
      localStorage.setItem(keptSeat, id)
      setChosen(id)
    },
  }), [viewer, seat, seats])
  return <Context value={here}>{children}</Context>
}
