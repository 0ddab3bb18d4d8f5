import { Button, Modal } from 'antd'
import { useState } from 'react'
import { problemsText } from '../../kit/act'
import { Mark, Section } from '../../kit/parts'
import { dayClock } from '../../kit/time'
import { t, word } from '../../kit/words'
import type { Recorded } from './queue'
import type { Queue } from './useQueue'

/** What is recorded and not with the server yet, or was refused by it. Nothing leaves it unseen. */
export function Outbox({ queue }: { queue: Queue }) {
  const [dropping, setDropping] = useState<Recorded | null>(null)
  if (queue.list.length === 0) return null
  return (
    <Section title={t('outbox.title', { n: queue.list.length })} extra={<Button size="large" loading={queue.sending} onClick={queue.send}>{t('outbox.send')}</Button>}>
      <ul className="outbox" aria-live="polite">
        {queue.list.map(r => (
          <li key={r.key}>
            <div>
              <strong>{word('VisitEventKind', r.kind)} {dayClock(r.evidence.deviceAt)}</strong> {r.what.recipient} · {r.what.offering}
            </div>
            {r.state === 'waiting'
              ? <Mark tone="info">{t('outbox.waiting')}</Mark>
              : (
                <>
                  <Mark tone="bad">{t('outbox.refused')}</Mark>
                  <p>{problemsText(r.problems)}</p>
                  <div className="buttons">
                    <Button size="large" onClick={() => queue.again(r)}>{t('outbox.again')}</Button>
                    <Button size="large" danger onClick={() => setDropping(r)}>{t('outbox.drop')}</Button>
                  </div>
                </>
              )}
          </li>
        ))}
      </ul>
      <Modal open={dropping !== null} title={t('outbox.drop')} okText={t('outbox.drop')} okButtonProps={{ danger: true }} cancelText={t('button.cancel')} closable={{ 'aria-label': t('button.close') }}
        onCancel={() => setDropping(null)} onOk={() => {
          if (dropping) queue.drop(dropping)
          setDropping(null)
        }}>
        <p>{t('outbox.drop.text')}</p>
      </Modal>
    </Section>
  )
}
