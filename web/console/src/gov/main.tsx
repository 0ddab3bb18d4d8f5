// The government's console.
import { startConsole } from '../kit/console'
import type { Seat, Viewer } from '../kit/viewer'

// A seat is an area: whoever has several posts over it has them all there.
function seats(viewer: Viewer): Seat[] {
  const found = new Map<string, Seat>()
  for (const { post, area, organization } of viewer.posts) {
    if (!area || organization) continue
    const seat = found.get(area.id) ?? { id: area.id, name: area.name, area, posts: [] }
    seat.posts.push(post)
    found.set(area.id, seat)
  }
  return [...found.values()]
}

void startConsole({
  product: 'gov.product',
  words: { zh: () => import('../words/gov.zh.json'), en: () => import('../words/gov.en.json') },
  seats,
  home: () => '/profile',
  pages: [],
})
