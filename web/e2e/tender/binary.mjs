import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** What the binary says to a command. */
export const linli = (...args) => execFileSync(process.env.LINLI_BIN ?? path.resolve(import.meta.dirname, '../../../bin/linli'), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
