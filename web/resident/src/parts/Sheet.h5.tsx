import { useEffect, useId, useRef } from 'react'
import { t } from '@/lib/words'
import type { SheetProps } from './props'

/** A modal dialog: the browser's own, which keeps the focus inside and gives it back. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const d = dialog.current
    d?.showModal()
    return () => d?.close()
  }, [])
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={id} onCancel={e => { e.preventDefault(); onClose() }}
      onClick={e => { if (e.target === dialog.current) onClose() }}>
      <div className="sheet-body">
        <div className="row spread">
          <h2 id={id} className="title2" tabIndex={-1} autoFocus>{title}</h2>
          <button type="button" className="tap tap-bare" onClick={onClose}>{t('close')}</button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
