// The district's colours and sizes as Sass, put before every stylesheet: they are written down
// once, in shared/tokens.json. u(n) is a length of n points of a phone that is 375 wide: rpx in
// WeChat, which scales it to the screen; rem in a browser, which scales it with the reader's text.
const tokens = require('../../shared/tokens.json')

const dashed = name => name.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`)

module.exports = platform => [
  ...Object.entries(tokens.color).map(([name, value]) => `$${dashed(name)}: ${value};`),
  `$panels: (${Object.entries(tokens.panel).map(([name, value]) => `"${name.toLowerCase()}": ${value}`).join(', ')});`,
  `$font: ${tokens.font};`,
  `$elder: ${tokens.elder.scale};`, `$touch: ${tokens.touch};`, `$elder-touch: ${tokens.elder.touch};`,
  `$weapp: ${platform === 'weapp'};`,
  `$any: ${platform === 'weapp' ? 'view' : '"*"'};`, // wxss has no *
  platform === 'weapp' ? '@function u($n) { @return $n * 2rpx; }' : '@function u($n) { @return $n * 0.0625rem; }',
  '@function f($n) { @return calc(#{u($n)} * var(--fs, 1)); }',
].join('\n')
