import type { Language } from './language'
import type { Question } from './question'
import type { Group } from './selection'
import { meaning, type Unit } from './units'

const INTROS: [string, string][] = [
  ['steps', 'Here is how it works:'],
  ['price', 'Here are the prices:'],
  ['hours', 'Here are the times:'],
  ['phone', 'You can reach us here:'],
  ['list', 'Here is an overview:'],
]

function intro(group: Group, question: Question, language: Language): string {
  const [first] = group.units
  if (first?.lead) return first.lead
  const heading = first?.heading ?? ''
  if (group.kind === 'items' && group.units.length > 1 && / /.test(heading) && !heading.endsWith('?'))
    return `${heading}:`
  if (language !== 'en' || group.units.length < 2) return ''
  if (group.kind === 'steps') return 'Here is how it works:'
  return INTROS.find(([type]) => type !== 'steps' && question.types.has(type as never))?.[1] ?? 'Here is what applies:'
}

const citation = (units: Unit[]): string => `[${units[0]?.passage.n}]`

const cited = (text: string, units: Unit[]): string => `${text} ${citation(units)}`

const finished = (text: string): string => (/[.!?…:)”"`]$/.test(text) ? text : `${text}.`)

/** Header words are lower case inside a sentence, but for names and abbreviations. */
const lowered = (name: string): string =>
  /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(name) && !/day\b/.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name

/** Columns that the question names; all when it names none. */
function askedCells(unit: Unit, question: Question, language: Language): Unit['cells'] {
  const [label, ...rest] = unit.cells
  if (!label) return []
  const named = rest.filter(({ name }) => {
    const header = meaning(name, language)
    return question.terms.some(
      (term) =>
        term.weight > 0.2 &&
        !unit.headingStems.has(term.stem) &&
        (header.has(term.stem) || [...term.alternatives.keys()].some((key) => header.has(key))),
    )
  })
  return named.length ? named : rest
}

function rowText(unit: Unit, question: Question, language: Language): string {
  const label = unit.cells[0]?.value ?? ''
  const cells = askedCells(unit, question, language)
  // A first cell such as "below 120" says nothing without its column's name.
  const isValue = /\d/.test(label) && !/\p{L}{3,}.*\p{L}{3,}/u.test(label.replace(/^(?:below|above|from|up to)\s/, ''))
  if (isValue) return unit.cells.map(({ name, value }) => `${lowered(name)}: ${value}`).join('; ')
  const facts = cells.map(({ name, value }) => (name === '' ? value : `${lowered(name)}: ${value}`))
  return `**${label}** – ${facts.join('; ')}`
}

/** A piece of a sentence means the opposite without the heading over it: "What cannot be returned". */
function headed(group: Group, text: string): string {
  const heading = group.units[0]?.heading ?? ''
  const isFragment = group.kind === 'items' && !/[.!?]$/.test(text) && !/^\*\*/.test(text)
  return isFragment && heading !== '' && !heading.endsWith('?') ? `**${heading}:** ${text}` : text
}

function entries(group: Group, question: Question, language: Language): string {
  const texts = group.units.map((unit) => (unit.kind === 'row' ? rowText(unit, question, language) : unit.text))
  const lead = intro(group, question, language)
  const [only] = texts
  if (texts.length === 1 && only) {
    const isWhole = /^\d/.test(only) || /[.!?]$/.test(only)
    const text = lead && !isWhole ? `${lead} ${only}` : headed(group, only)
    return cited(finished(text), group.units)
  }
  const marks = texts.map(
    (text, index) => `${group.kind === 'steps' ? `${group.units[index]?.ordinal ?? index + 1}.` : '-'} ${text}`,
  )
  marks[marks.length - 1] = cited(marks.at(-1) ?? '', group.units)
  return [...(lead ? [lead, ''] : []), ...marks].join('\n')
}

/** The answer in Markdown, with `[n]` after what comes from passage n. */
export function compose(groups: Group[], question: Question, language: Language): string {
  const parts = groups.map((group, index) => {
    if (group.kind === 'sentences') {
      const next = groups[index + 1]
      const text = group.units.map((unit) => unit.text).join(' ')
      // A line that only introduces the list after it is said by that list.
      if (next?.units[0]?.lead && text.endsWith(next.units[0].lead)) {
        const rest = text.slice(0, -next.units[0].lead.length).trim()
        return rest ? cited(rest, group.units) : ''
      }
      return cited(finished(text), group.units)
    }
    if (group.kind === 'code') return group.units.map((unit) => unit.text).join('\n')
    return entries(group, question, language)
  })
  return parts.filter((part) => part !== '').join('\n\n')
}
