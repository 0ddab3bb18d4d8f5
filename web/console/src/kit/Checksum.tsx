// A hash in plain words: a number by which two copies are compared. Its few first digits are for the eye, the whole is folded away.
import { fingerprintOf } from '../sealing/fingerprint'
import { t } from './words'

export function Checksum({ of, label = t('checksum') }: { of: string; label?: string }) {
  if (!of) return null
  return (
    <details className="checksum">
      <summary>{label}{t('word.colon')}<code>{fingerprintOf(of).slice(0, 9)}…</code></summary>
      <p className="soft">{t('checksum.text')}</p>
      <code>{of}</code>
    </details>
  )
}
