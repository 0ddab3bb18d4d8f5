// The notices that go with a front end: vite() and webpack() write licenses.txt beside the bundle, with
// every package that a module of it came from. A package without a licence, or with one that is not
// among those permitted, fails the build.
const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')

const file = 'licenses.txt'

// What asks for no more than that its notice is kept.
const permitted = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

/** The folder of the package that a module lies in; undefined when it is our own. */
const folderOf = module => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0]

/** The text of a package's licence, with its notice: files of their own, or the end of its readme. */
function textIn(folder) {
  const whole = names => readdirSync(folder).filter(f => names.test(f)).sort().map(f => readFileSync(path.join(folder, f), 'utf8').replaceAll('\r', '').trim()).join('\n\n')
  return whole(/^(licen[cs]e|copying|notice)(\.(md|txt))?$/i) || (/^#+ *licen[cs]e\s+([^]*copyright[^]*)$/im.exec(whole(/^readme\.md$/i))?.[1] ?? '')
}

/** What a package says of itself. */
function read(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (!permitted.includes(license)) throw new Error(`licences: ${name} ${version} has ${license ? `${license}, which is not permitted` : 'none'}`)
  return { title: `${name} ${version}`, scope: name.split('/')[0], license, text: textIn(folder) }
}

/** The notices of the packages that modules came from, by name; packages with one text share it. */
function notices(modules) {
  const packages = [...new Set(modules.map(folderOf).filter(Boolean))].map(read).sort((a, b) => (a.title < b.title ? -1 : 1))
  const byText = new Map()
  for (const p of packages) {
    // A package of several that are made together may leave the text to the others.
    const text = p.text || packages.find(other => other.text && other.scope === p.scope && other.license === p.license)?.text
    if (!text) throw new Error(`licences: ${p.title} comes without the text of its licence`)
    byText.set(text, [...(byText.get(text) ?? []), `${p.title} (${p.license})`])
  }
  return [...byText].map(([text, titles]) => `${[...new Set(titles)].join('\n')}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`)
}

/** For Vite. */
const vite = () => ({
  name: 'licenses',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap(chunk => Object.keys(chunk.modules ?? {}))
    this.emitFile({ type: 'asset', fileName: file, source: notices(modules) })
  },
})

/** For webpack, whose own runtime is in the bundle, too. */
class webpack {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('licenses', compilation => {
      compilation.hooks.processAssets.tap({ name: 'licenses', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const inside = module => [module.nameForCondition(), ...(module.modules ?? []).flatMap(inside)]
        const modules = [...compilation.modules].filter(m => compilation.chunkGraph.getNumberOfModuleChunks(m) > 0).flatMap(inside).filter(Boolean)
        compilation.emitAsset(file, new sources.RawSource(notices([...modules, require.resolve('webpack', { paths: [compiler.context] })])))
      })
    })
  }
}

module.exports = { notices, vite, webpack }
