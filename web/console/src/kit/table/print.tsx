// Printing a page with its lists whole: a list shows a page of what it has, and paper must not.
import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSay } from '../act'
import { t } from '../words'

/** Reads every row; what it gives shows them, or the page again. */
type List = () => Promise<(whole: boolean) => void>

/** The lists that are on the page. */
const lists = new Set<List>()

/** The rows of a list while it is printed. `read` is the same function from one rendering to the next. */
export function usePrinted<Row>(read: () => Promise<Row[]>): Row[] | null {
  const [printed, setPrinted] = useState<Row[] | null>(null)
  useEffect(() => {
    const list: List = async () => {
      const rows = await read()
      return whole => setPrinted(whole ? rows : null)
    }
    lists.add(list)
    return () => { lists.delete(list) }
  }, [read])
  return printed
}

/** Prints the page once every list on it was read to its end; when one cannot be, says so and prints nothing. */
export function PrintButton() {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    const shows = await Promise.all([...lists].map(list => list())).catch(() => null)
    setBusy(false)
    if (!shows) {
      say(t('print.failed'), 'error')
      return
    }
    flushSync(() => shows.forEach(show => show(true))) // the printer takes what stands on the page at that moment
    window.print()
    shows.forEach(show => show(false))
  }
  return <Button className="no-print" icon={<PrinterOutlined aria-hidden />} loading={busy} onClick={() => void run()}>{t('print.print')}</Button>
}
