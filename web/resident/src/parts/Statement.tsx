import { Box } from './Box'
import { Card } from './Card'

/** A text in chapters: the accessibility statement, the privacy notice. */
export function Statement({ chapters }: { chapters: { title: string, lines: string[] }[] }) {
  return <>{chapters.map(c => <Card key={c.title} title={c.title}>{c.lines.map(l => <Box as="p" key={l}>{l}</Box>)}</Card>)}</>
}
