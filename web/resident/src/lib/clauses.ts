import { settings } from './settings'
import { t, word } from './words'

interface Clause { name: string, ok: boolean, required: string, actual: string }

// The server says what a programme asks for, and what it found, in the reader's language.
// Chinese is shown as it came; the English texts of internal/funding/eligibility.go are put
// into this screen's words.
const levels = ['NONE', 'MILD', 'MODERATE', 'SEVERE', 'TOTAL']
const named = (text: string, glue: string) => text.split(' or ').map(l => (levels.includes(l) ? word('CareLevel', l) : l)).join(glue)
const yes = (text: string) => (text === 'yes' ? t('clause.yes') : text === 'no' ? t('clause.no') : text)

const required: [RegExp, (m: RegExpExecArray) => string][] = [
  [/^(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)$/, m => t('clause.term', { from: m[1]!, until: m[2]! })],
  [/^lives in the programme's area$/, () => t('clause.residence')],
  [/^at least (\d+) on the day of service$/, m => t('clause.age', { age: m[1]! })],
  [/^(.+), assessment valid that day$/, m => t('clause.careLevel', { levels: named(m[1]!, settings.get().language === 'zh' ? '、' : ' or ') })],
  [/^low-income household$/, () => t('clause.lowIncome')],
  [/^lives alone$/, () => t('clause.livingAlone')],
  [/^insured for long-term care$/, () => t('clause.ltcInsured')],
  [/^receives none of (.+)$/, m => t('clause.exclusion', { schemes: m[1]! })],
]

function found(c: Clause): string {
  switch (c.name) {
    case 'age': return /^\d+$/.test(c.actual) ? t('clause.ageFound', { age: c.actual }) : c.actual === 'date of birth unknown' ? t('clause.birthUnknown') : c.actual
    case 'careLevel': {
      const old = /^(\w+), assessment out of date$/.exec(c.actual)
      return old ? t('clause.levelOld', { level: named(old[1]!, '') }) : named(c.actual, '')
    }
    case 'exclusion': return c.actual === 'none' ? t('clause.none') : c.actual
    default: return yes(c.actual)
  }
}

/** A condition in words: what is asked for, and what was found. */
export function clauseWords(c: Clause): { name: string, required: string, found: string } {
  const rule = required.find(([pattern]) => pattern.test(c.required))
  return { name: word('Clause', c.name), required: rule ? rule[1](rule[0].exec(c.required)!) : c.required, found: found(c) }
}
