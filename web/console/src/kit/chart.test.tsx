import { render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeAll, expect, test, vi } from 'vitest'
import { speakOrg } from '../test/words'
import { Chart } from './Chart'

beforeAll(() => speakOrg('zh'))
vi.mock('./echarts', () => ({ init: () => ({ setOption: () => {}, resize: () => {}, dispose: () => {} }) }))

test('what was not measured is a dash, and nought is nought', () => {
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} })
  render(<MemoryRouter><Chart title="表现" series={['如约', '解决']} format={n => `${n}%`} rows={[{ label: '十月', values: [0, null] }]} /></MemoryRouter>)
  const cells = within(screen.getByRole('table', { hidden: true })).getAllByRole('cell', { hidden: true })
  expect(cells.map(c => c.textContent)).toEqual(['0%', '–'])
})
