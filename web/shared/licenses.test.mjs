// Whatever packages are in a bundle, their notices are with it, and nothing else may be in it.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import test from 'node:test'
import licenses from '../licenses.cjs'

const mit = 'MIT License\n\nCopyright (c) 2026 Somebody'

/** The notices of these packages, each { name, license, files }. */
function notices(packages) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'linli-licenses-'))
  try {
    return licenses.notices(['/linli/src/own.ts', ...packages.map(({ name, license, files }) => {
      const folder = path.join(dir, 'node_modules', name)
      mkdirSync(folder, { recursive: true })
      writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }))
      for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text)
      return path.join(folder, 'dist/index.js')
    })])
  } finally {
    rmSync(dir, { recursive: true })
  }
}

test('each front end has the notices of what is in it', () => {
  for (const [file, names] of Object.entries({
    'dist/m': ['react 18.3.1 (MIT)', '@tarojs/taro-h5 4.2.1 (MIT)', 'webpack 5.91.0 (MIT)'],
    'dist/console': ['react 19.3.1 (MIT)', 'antd 6.6.8 (MIT)', 'echarts 6.1.0 (Apache-2.0)', 'zrender 6.1.0 (BSD-3-Clause)'],
    weapp: ['react 18.3.1 (MIT)', '@tarojs/taro 4.2.1 (MIT)', 'webpack 5.91.0 (MIT)'],
  })) {
    const text = readFileSync(new URL(`../${file}/licenses.txt`, import.meta.url), 'utf8')
    for (const name of names) assert.ok(text.split('\n').includes(name), `${file}: ${name}`)
    assert.match(text, /Copyright \(c\) (Facebook, Inc\.|Meta Platforms, Inc\.) and (its )?affiliates/, file)
    assert.ok(!text.includes('typescript'), `${file}: what only builds is not in it`)
  }
})

test('packages with one text share it; a notice goes with its licence', () => {
  assert.equal(
    notices([{ name: 'b', license: 'MIT', files: { LICENSE: mit } }, { name: '@x/a', license: 'Apache-2.0', files: { 'LICENSE.txt': 'Apache', NOTICE: 'Made by X' } }, { name: 'c', license: 'MIT', files: { 'license.md': `${mit}\n` } }]),
    `@x/a 1.2.3 (Apache-2.0)\n\nApache\n\nMade by X\n\n${'-'.repeat(80)}\n\nb 1.2.3 (MIT)\nc 1.2.3 (MIT)\n\n${mit}\n`)
})

test('the text may be the end of a readme, or that of the others made with it', () => {
  assert.equal(notices([{ name: 'a', license: 'MIT', files: { 'README.md': `# a\n\nWorks.\n\n## License\n\n${mit}\n` } }]), `a 1.2.3 (MIT)\n\n${mit}\n`)
  assert.equal(notices([{ name: '@x/a', license: 'MIT', files: {} }, { name: '@x/b', license: 'MIT', files: { LICENSE: mit } }]), `@x/a 1.2.3 (MIT)\n@x/b 1.2.3 (MIT)\n\n${mit}\n`)
})

test('a package that may not be given on fails the build', () => {
  assert.throws(() => notices([{ name: 'a', files: { LICENSE: mit } }]), { message: 'licences: a 1.2.3 has none' })
  assert.throws(() => notices([{ name: 'a', license: 'GPL-3.0-only', files: { LICENSE: 'GPL' } }]), { message: 'licences: a 1.2.3 has GPL-3.0-only, which is not permitted' })
  assert.throws(() => notices([{ name: 'a', license: 'MIT', files: { 'README.md': '# a\n\n## License\n\nMIT' } }]), { message: 'licences: a 1.2.3 comes without the text of its licence' })
})
