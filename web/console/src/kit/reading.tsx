// What is signed is what was read: the text on the page, and no other that came meanwhile.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { ActionOffer } from './Actions'
import { Checksum } from './Checksum'
import { t } from './words'

export interface Reading {
  /** Whether the text on the page is the one to be signed, and was before anything was read again. */
  fits: boolean
  /** The text to be signed was changed while it was read. */
  changed: boolean
  /** The new one is read now. */
  accept: () => void
}

/** Compares the hash of the text on the page with that of the text that waits for a signature; '' when there is none. */
export function useReading(shown: string, waiting: string): Reading {
  const [seen, setSeen] = useState(waiting)
  // nothing was read of a text that was not there
  if (seen !== waiting && (seen === '' || waiting === '')) setSeen(waiting)
  return { fits: waiting !== '' && shown === waiting && seen === waiting, changed: seen !== '' && waiting !== '' && seen !== waiting, accept: () => setSeen(waiting) }
}

/** Says why nothing can be signed; `show` brings the text to be signed onto the page. */
export function ReadAgain({ reading, waiting, show }: { reading: Reading; waiting: string; show: () => void }) {
  if (reading.fits || waiting === '') return null
  return (
    <Alert type="warning" showIcon role="alert" className="gap" title={reading.changed ? t('reading.changed') : t('reading.other')}
      action={<Button onClick={() => {
        reading.accept()
        show()
      }}>{t('reading.again')}</Button>} />
  )
}

interface Signing { reading: Reading; waiting: string; text: string; show: () => void; run: ActionOffer['run'] }

/** The act of signing: while the text on the page is another one, it only brings the right one there. */
export const signing = ({ reading, waiting, text, show, run }: Signing): ActionOffer => (reading.fits
  ? { primary: true, ask: { text: <><p>{text}</p><Checksum of={waiting} /></> }, run }
  : { run: () => {
    show()
    return Promise.resolve({ ok: false, problems: [] })
  } })
