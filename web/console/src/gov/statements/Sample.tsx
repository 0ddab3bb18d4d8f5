// The sampled lines, to be asked about one by one: whom to call, and what was said.
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { GovStatementAnswerSampleDocument, GovStatementLinesDocument, type SampleResult } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll, useTaken } from '../../kit/all'
import { Ask } from '../../kit/Ask'
import { Facts } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import { dayName, span } from '../../kit/time'
import { t, word } from '../../kit/words'
import { takePhones } from './phones'
import { lineRows, sampleMark, type Line } from './Lines'
import type { Found } from './Stepper'

const results: SampleResult[] = ['CONFIRMED', 'DENIED', 'UNREACHED']

const countText = (lines: Line[]) => {
  const open = lines.filter(l => !l.sampleResult).length
  return open > 0 ? t('sample.count', { n: lines.length, open }) : t('sample.count.done', { n: lines.length })
}

export function Sample({ statement: s, again }: { statement: Found; again: () => void }) {
  const variables = useMemo(() => ({ id: s.id, sampled: true }), [s.id])
  const read = useAll(GovStatementLinesDocument, variables, lineRows, { version: s.version })
  const may = s.availableActions.some(a => a.action === 'ANSWER_SAMPLE' && a.allowed)
  return (
    <Loaded read={read}>
      {lines => (
        <>
          <p>{countText(lines)}</p>
          <Facts items={[[t('sample.seed'), <code key="s">{s.sampleSeed}</code>]]} />
          <p className="soft">{t('sample.seed.text')}</p>
          <Calls statement={s} lines={lines} may={may} again={again} />
        </>
      )}
    </Loaded>
  )
}

function Calls({ statement: s, lines, may, again }: { statement: Found; lines: Line[]; may: boolean; again: () => void }) {
  const ids = [...new Set(lines.flatMap(l => (l.booking ? [l.booking.recipient.id] : [])))]
  const phones = useTaken(takePhones, ids)
  const people = new Map(phones.data)
  const phoneOf = (l: Line) => l.booking?.recipient.phone ?? people.get(l.booking?.recipient.id ?? '')
  const [asking, setAsking] = useState<{ line: Line; result: SampleResult } | null>(null)
  const answer = useAct(GovStatementAnswerSampleDocument, { quiet: true, done: t('sample.noted'), reread: again })
  const send = (line: Line, result: SampleResult) => answer({ statementId: s.id, expectedVersion: s.version, lineId: line.id, result })
  return (
    <>
      <ul className="calls">
        {lines.map(l => {
          const phone = phoneOf(l)
          return (
            <li key={l.id} className="call">
              <div>
                <strong>{l.booking?.recipient.name ?? t('word.hiddenPerson')}</strong> {phone ? <a href={`tel:${phone}`}>{phone}</a> : <span className="soft">{t('sample.noPhone')}</span>}
                <div className="soft">
                  {l.booking ? `${dayName(l.serviceDate)} ${span(l.booking.startsAt, l.booking.endsAt)} ${l.booking.offering.name} · ${l.booking.worker.name}` : `${l.serviceDate} ${l.contractLot.category.name}`}
                </div>
              </div>
              <div className="call-answer">
                {sampleMark(l)}
                {may && (
                  <span className="buttons" role="group" aria-label={t('sample.answer', { who: l.booking?.recipient.name ?? l.serviceDate })}>
                    {results.map(result => <Button key={result} size="small" danger={result === 'DENIED'} onClick={() => setAsking({ line: l, result })}>{word('SampleResult', result)}</Button>)}
                  </span>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {asking && (
        <Ask close={() => setAsking(null)} danger={asking.result === 'DENIED'} title={word('SampleResult', asking.result)} button={t('sample.note')} run={() => send(asking.line, asking.result)}
          text={<>{t('sample.sentence', { who: asking.line.booking?.recipient.name ?? t('word.hiddenPerson'), day: asking.line.serviceDate, answer: word('SampleResult', asking.result) })} {asking.result === 'DENIED' && t('sample.denied.text')}</>} />
      )}
    </>
  )
}
