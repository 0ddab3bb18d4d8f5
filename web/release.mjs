// Keeps the operations of this build in web/released/VERSION.json, for good: the server goes on
// to answer them, and `go test ./web` fails when the schema no longer does.
//   node web/release.mjs 1.0.0
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const version = process.argv[2] ?? ''
if (!/^\d+\.\d+\.\d+$/.test(version)) {
  console.error('release: name the version, as 1.0.0: make release-operations VERSION=1.0.0')
  process.exit(2)
}
const target = new URL(`released/${version}.json`, import.meta.url)
if (existsSync(target)) {
  console.error(`release: ${version} is released already; what was released is not changed`)
  process.exit(1)
}
const all = ['console', 'resident'].map(name =>
  JSON.parse(readFileSync(new URL(`${name}/src/gql/persisted-documents.json`, import.meta.url), 'utf8')))
const documents = Object.fromEntries(Object.entries(Object.assign({}, ...all)).sort(([a], [b]) => a.localeCompare(b)))
writeFileSync(target, JSON.stringify(documents, null, 1) + '\n')
console.log(`release: ${Object.keys(documents).length} operations in web/released/${version}.json; commit it`)
