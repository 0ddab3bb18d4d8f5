// docs/walkthrough-tender.md by clicking: a district buys home baths by open tender, from the line of
// its budget to the last payment. Each actor has a browser of their own and does what is theirs on
// the page where it is done; bids are sealed in the bidders' browsers, and the one who stays away from
// the opening is opened by two custodians. Between the days the server is started again at the time of
// the story, on the same data. The chapters are in tender/, in this order.
import { after, before } from 'node:test'
import { begin, end } from './tender/story.mjs'

before(begin)
after(end)

for (const chapter of ['plan', 'bid', 'opening', 'judge', 'deliver', 'read']) await import(`./tender/${chapter}.mjs`)
