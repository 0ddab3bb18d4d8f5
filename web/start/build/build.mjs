// Builds ../assets (scripts, styles and icon under names that carry their content's
// hash, a .gz beside each, manifest.json) and ../LICENSES.md from src and the
// packages of package-lock.json. The same lock file gives the same bytes.
import { readFile, writeFile, readdir, rm, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const here = import.meta.dirname
const assets = path.join(here, '../assets')

// GraphiQL's sheet carries 300 KB of web fonts; the explorer uses the system's.
const withoutFonts = {
  name: 'without-fonts',
  setup(builder) {
    builder.onLoad({ filter: /graphiql[/\\]dist[/\\]style\.css$/ }, async ({ path: file }) => {
      const css = await readFile(file, 'utf8')
      return { contents: css.replace(/@font-face\s*\{[^}]*\}/g, ''), loader: 'css' }
    })
  },
}

await rm(assets, { recursive: true, force: true })
await mkdir(assets)
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { explorer: 'src/explorer.jsx', look: 'src/explorer.css', page: 'src/page.css', icon: 'src/icon.svg' },
  outdir: assets,
  entryNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'iife',
  jsx: 'automatic',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.svg': 'copy' },
  legalComments: 'none',
  metafile: true,
  plugins: [withoutFonts],
})

const manifest = {}
for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
  const name = path.basename(file)
  manifest[path.basename(entryPoint ?? name).replace('.jsx', '.js')] = name
}
for (const name of await readdir(assets)) {
  const content = await readFile(path.join(assets, name))
  await writeFile(path.join(assets, name + '.gz'), gzipSync(content, { level: 9 }))
}
await writeFile(path.join(assets, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n')

// Licences of every package that a file of the bundle came from.
const packages = new Map()
for (const input of Object.keys(metafile.inputs)) {
  const folder = input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]
  if (!folder || packages.has(folder)) continue
  const { name, version, license } = JSON.parse(await readFile(path.join(here, folder, 'package.json'), 'utf8'))
  const file = (await readdir(path.join(here, folder))).find((f) => /^licen[cs]e(\.(md|txt))?$/i.test(f))
  const text = file ? (await readFile(path.join(here, folder, file), 'utf8')).replaceAll('\r', '').trim() : ''
  packages.set(folder, { name, version, license, text })
}
const sorted = [...packages.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version))
const texts = new Map()
for (const p of sorted) {
  if (p.text) texts.set(p.text, [...(texts.get(p.text) ?? []), `${p.name} ${p.version}`])
}
await writeFile(path.join(here, '../LICENSES.md'), `# Packages inside the explorer's bundle

Written by \`npm run build\` in \`build/\`: each package that a file of \`assets/\` came from, then their licence texts.

| package | version | licence |
|---|---|---|
${sorted.map((p) => `| ${p.name} | ${p.version} | ${p.license} |`).join('\n')}
${[...texts].map(([text, names]) => `\n## ${names.join(', ')}\n\n\`\`\`text\n${text.split('\n').map((l) => l.trimEnd()).join('\n')}\n\`\`\`\n`).join('')}`)

const unlicensed = sorted.filter((p) => !p.license)
if (unlicensed.length > 0) throw new Error(`no licence: ${unlicensed.map((p) => p.name).join(', ')}`)
