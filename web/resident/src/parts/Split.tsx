import { useState } from 'react'
import type { EvaluationFragment, SplitFragment } from '@/gql/graphql'
import { clauseWords } from '@/lib/clauses'
import { yuan } from '@/lib/money'
import { t, word } from '@/lib/words'
import { Box } from './Box'
import { Icon } from './Icon'
import { Fact, Facts, Notice, Tag } from './small'
import { Tap } from './Tap'
import { Title } from './Title'
import { color } from '@/lib/tokens'

type Lines = SplitFragment['lines']

/** Who pays what, in one sentence and then line by line. */
export function Split({ quote: q, self, name }: { quote: Pick<SplitFragment, 'grossFen' | 'publicFen' | 'residentFen' | 'noContract'> & { lines: Lines }, self: boolean, name: string }) {
  const sums = { gross: yuan(q.grossFen), public: yuan(q.publicFen), resident: yuan(q.residentFen), name }
  return (
    <>
      <Box as="p" className="lead">
        {q.publicFen> 0 ? t(self ? 'split.withSubsidy' : 'split.withSubsidyFor', sums) : t(self ? 'split.without' : 'split.withoutFor', sums)}
      </Box>
      {q.publicFen> 0 && (
        <Facts>
          {q.lines.map((l, i) => (
            <Fact key={i} name={l.payer === 'RESIDENT' ? (self ? t('split.you') : name) : word('Payer', l.payer)}>
              <Box className="row spread wrap"><Box as="span">{l.programme?.name ?? ''}</Box><Box as="span" className="strong">{yuan(l.amountFen)}</Box></Box>
            </Fact>
          ))}
        </Facts>
      )}
      {q.noContract && <Notice tone="warn">{t('split.noContract')}</Notice>}
    </>
  )
}

function Programme({ evaluation: e, name }: { evaluation: EvaluationFragment, name: string }) {
  const [open, setOpen] = useState(false)
  const missed = e.clauses.filter(c => !c.ok)
  return (
    <Box as="li" className="programme">
      <Box className="row spread wrap">
        <Title level={3}>{name}</Title>
        <Tag tone={e.eligible ? 'good' : 'warn'}>{e.eligible ? t('eligible.yes') : t('eligible.no')}</Tag>
      </Box>
      {missed.map(c => {
        const w = clauseWords(c)
        return <Box as="p" key={c.name}>{t('eligible.missed', w)}</Box>
      })}
      <Tap look="bare" className="hint" expanded={open} onTap={() => setOpen(!open)} label={`${open ? t('eligible.hide') : t('eligible.show')} ${e.programme.name}`}>
        {open ? t('eligible.hide') : t('eligible.show')}<Icon name="down" tone={color.textSoft} className={open ? 'turned' : ''} />
      </Tap>
      {open && (
        <Box as="ul" className="clauses">
          {e.clauses.map(c => {
            const w = clauseWords(c)
            return (
              <Box as="li" key={c.name} className="row top">
                <Icon name={c.ok ? 'check' : 'warn'} tone={c.ok ? color.good : color.warn} className={c.ok ? 'good' : 'bad'} />
                <Box className="grow">
                  <Box as="span" className="strong">{w.name}</Box>{t('eligible.sep')}{w.required}
                  <Box as="span" className="hint block">{t(c.ok ? 'eligible.foundOk' : 'eligible.found', { found: w.found })}</Box>
                </Box>
              </Box>
            )
          })}
        </Box>
      )}
    </Box>
  )
}

/** Why a subsidy is paid or not, programme by programme and condition by condition. */
export function Evaluations({ of, name }: { of: EvaluationFragment[], name?: string }) {
  if (of.length === 0) return <Box as="p" className="hint">{t('eligible.noProgramme')}</Box>
  return <Box as="ul" className="lines">{of.map(e => <Programme key={e.programme.id} evaluation={e} name={name ?? e.programme.name} />)}</Box>
}
