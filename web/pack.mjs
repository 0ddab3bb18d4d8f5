// Writes x.br and x.gz beside every text file of the folders named, for the server to send as they are.
//   node pack.mjs FOLDER ...
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const texts = ['.js', '.css', '.svg', '.txt']
const small = 512 // below, a packet holds it anyhow

for (const folder of process.argv.slice(2)) {
  let before = 0, after = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && ['.br', '.gz'].includes(path.extname(file))) rmSync(file)
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isFile() || !texts.includes(path.extname(file))) continue
    const raw = readFileSync(file)
    if (raw.length < small) continue
    const br = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } })
    writeFileSync(`${file}.br`, br)
    writeFileSync(`${file}.gz`, gzipSync(raw, { level: 9 }))
    before += raw.length
    after += br.length
  }
  console.log(`pack: ${folder}: ${Math.round(before / 1024)} KiB as ${Math.round(after / 1024)} KiB of brotli`)
}
