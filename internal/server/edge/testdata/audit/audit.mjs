// Runs the GraphQL-over-HTTP audits against a server:
//
//   node audit.mjs http://localhost:8080/graphql
//
// Prints one line per audit and a summary. Exits 1 when an audit failed (MUST) or
// warned (SHOULD), 2 when the server could not be reached. Notices (MAY) are only printed.
// The server needs introspection on: some audits read __type.
import { auditServer } from 'graphql-http';

const url = process.argv[2];
if (!url) {
  console.error('usage: node audit.mjs URL');
  process.exit(2);
}

let results;
try {
  results = await auditServer({ url });
} catch (err) {
  console.error(String(err?.cause ?? err));
  process.exit(2);
}

const count = { ok: 0, notice: 0, warn: 0, error: 0 };
for (const { status, id, name, reason } of results) {
  count[status]++;
  console.log(`${status.padEnd(6)} ${id} ${name}${reason ? ` (${reason})` : ''}`);
}
const ok = (word) => results.filter((r) => r.status === 'ok' && r.name.startsWith(word)).length;
console.log(
  `${results.length} audits: ${count.ok} ok (MUST ${ok('MUST')}, SHOULD ${ok('SHOULD')}), ` +
    `${count.notice} notices, ${count.warn} warnings, ${count.error} errors`,
);
process.exit(count.warn + count.error > 0 ? 1 : 0);
