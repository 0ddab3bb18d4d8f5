// Every pair of colours that text is set in must reach WCAG 2.2 AA: 4.5 to 1; lines and focus rings 3 to 1.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'

const { color, panel, chart } = JSON.parse(readFileSync(new URL('tokens.json', import.meta.url), 'utf8'))

const luminance = hex => {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a, b) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}
const reaches = (ratio, pairs) => {
  for (const [name, a, b] of pairs) {
    assert.ok(contrast(a, b) >= ratio, `${name}: ${contrast(a, b).toFixed(2)} to 1, wanted ${ratio}`)
  }
}

test('text reaches 4.5 to 1', () => {
  const grounds = ['surface', 'ground', 'brandSoft']
  reaches(4.5, [
    ...['text', 'textSoft', 'brand', 'brandStrong', 'accent', 'good', 'warn', 'bad', 'info'].flatMap(c =>
      grounds.map(g => [`${c} on ${g}`, color[c], color[g]])),
    ...['good', 'warn', 'bad', 'info'].map(c => [`${c} on ${c}Soft`, color[c], color[`${c}Soft`]]),
    ...['brand', 'brandStrong', 'accent', 'bad'].map(c => [`white on ${c}`, color.surface, color[c]]),
    ...Object.entries(panel).map(([name, c]) => [`white on ${name}`, color.surface, c]),
  ])
})

test('lines and marks reach 3 to 1', () => {
  reaches(3, [
    ['lineStrong on surface', color.lineStrong, color.surface],
    ['focus on surface', color.focus, color.surface],
    ['focus on ground', color.focus, color.ground],
    ...chart.map((c, i) => [`chart ${i} on surface`, c, color.surface]),
  ])
})
