// A chart and the table it is drawn from. ECharts is loaded only by pages that show one; it draws
// SVG and needs no eval. The table is for screen readers, keyboards and copying; its rows open lists.
import type { EChartsCoreOption } from 'echarts/core'
import tokens from '@shared/tokens.json'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { t } from './words'

/** A value that is null was not measured: a gap in the drawing, a dash in the table. */
export interface ChartRow { label: string; values: (number | null)[]; to?: string }

interface Props {
  title: string
  /** Names of the series, one for each value of a row. */
  series: string[]
  rows: ChartRow[]
  kind?: 'bar' | 'line' | 'pie'
  format?: (n: number) => string
  stacked?: boolean
  horizontal?: boolean
}

function optionOf({ title, series, rows, kind = 'bar', format = String, stacked, horizontal }: Props): EChartsCoreOption {
  const common = {
    color: tokens.chart, animation: false, textStyle: { fontFamily: tokens.font, color: tokens.color.text },
    aria: { enabled: true, decal: { show: true }, label: { description: title } },
    tooltip: { trigger: kind === 'pie' ? 'item' : 'axis', valueFormatter: (v: unknown) => (typeof v === 'number' ? format(v) : '–') },
    legend: series.length > 1 || kind === 'pie' ? { bottom: 0, type: 'scroll' } : undefined,
  }
  if (kind === 'pie') {
    return { ...common, series: [{ type: 'pie', name: series[0], radius: ['40%', '68%'], data: rows.map(r => ({ name: r.label, value: r.values[0] })) }] }
  }
  const names = { type: 'category' as const, data: rows.map(r => r.label), axisLabel: { color: tokens.color.textSoft } }
  const values = { type: 'value' as const, axisLabel: { formatter: (v: number) => format(v), color: tokens.color.textSoft, hideOverlap: true } }
  return {
    ...common, grid: { left: 8, right: 16, top: 16, bottom: series.length > 1 ? 40 : 8, containLabel: true },
    xAxis: horizontal ? values : names, yAxis: horizontal ? { ...names, inverse: true } : values,
    series: series.map((name, i) => ({ type: kind, name, stack: stacked ? 'all' : undefined, barMaxWidth: 36, data: rows.map(r => r.values[i]) })),
  }
}

// Draws once; other data come with another key.
function Drawing(props: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const given = useRef(props)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let gone = false
    let end = () => {}
    import('./echarts').then(({ init }) => {
      if (gone) return
      const chart = init(element, null, { renderer: 'svg' })
      chart.setOption(optionOf(given.current))
      const observer = new ResizeObserver(() => chart.resize())
      observer.observe(element)
      end = () => {
        observer.disconnect()
        chart.dispose()
      }
    }, () => setFailed(true))
    return () => {
      gone = true
      end()
    }
  }, [])
  return failed ? null : <div ref={box} className="chart-box" role="img" aria-label={t('chart.label', { title: props.title })} />
}

export function Chart(props: Props) {
  const { title, series, rows, format = String } = props
  return (
    <figure className="chart">
      <Drawing key={JSON.stringify({ title, series, rows })} {...props} />
      <details>
        <summary>{t('chart.table')}</summary>
        <div className="chart-table">
          <table className="table">
            <caption className="hidden">{title}</caption>
            <thead><tr><th scope="col">{title}</th>{series.map(s => <th key={s} scope="col" className="cell-number">{s}</th>)}</tr></thead>
            <tbody>
              {rows.map(r => (
                <tr key={r.label}>
                  <th scope="row">{r.to ? <Link to={r.to}>{r.label}</Link> : r.label}</th>
                  {r.values.map((v, i) => <td key={series[i]} className="cell-number">{v === null ? '–' : format(v)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
