import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { speakOrg } from '../test/words'
import { StatusTag } from './parts'

beforeAll(() => speakOrg('zh'))

const tone = (of: 'BookingStatus' | 'SampleResult') => /mark-(\w+)/.exec(renderToStaticMarkup(<StatusTag of={of} value="CONFIRMED" />))?.[1]

test('a value that two enums share has the tone of each', () => {
  expect([tone('BookingStatus'), tone('SampleResult')]).toEqual(['info', 'good'])
})
