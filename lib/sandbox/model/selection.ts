import { FORMS } from './answer-form'
import { displayText, type Evidence, leansBack, termMatch } from './evidence'
import type { Question } from './question'
import type { Unit } from './units'
import { contentStems } from './words'

const MAX_SENTENCES = 4
const MAX_ENTRIES = 8
/** Beside the best, what is nearly as good. */
const NEARLY = 0.93

/** Units that stand together in the answer, in the order of the page. */
export type Group = { kind: 'sentences' | 'steps' | 'items' | 'rows' | 'code'; units: Unit[] }

const sameBlock = (all: Evidence[], unit: Unit): Evidence[] => all.filter((entry) => entry.unit.block === unit.block)

function sentenceGroup(all: Evidence[], best: Evidence): Group {
  const paragraph = sameBlock(all, best.unit)
  const at = paragraph.indexOf(best)
  let from = at
  while (from > 0 && at - from < 2 && leansBack(paragraph[from]?.unit.text ?? '')) from--
  let to = at
  const isWorthy = (entry: Evidence | undefined): boolean =>
    entry !== undefined && (leansBack(entry.unit.text) || entry.own > 0.35 || entry.score >= best.score * 0.8)
  while (to - from + 1 < MAX_SENTENCES - 1 && isWorthy(paragraph[to + 1])) to++
  return { kind: 'sentences', units: paragraph.slice(from, to + 1).map((entry) => entry.unit) }
}

/** "Which levels are there?" over a table whose first column is "Level". */
function asksForAllRows(unit: Unit, question: Question): boolean {
  const header = new Set(contentStems(unit.cells[0]?.name ?? ''))
  return question.types.has('list') && question.terms.some((term) => term.weight > 0.4 && termMatch(term, header) === 1)
}

/** Rows whose first cell is asked for stand alone; a list is told whole when the question is about all of it. */
function entryGroup(all: Evidence[], best: Evidence, question: Question): Group {
  const list = sameBlock(all, best.unit)
  const near = list.filter((entry) => entry.score >= best.score * NEARLY && entry.own >= best.own * 0.7)
  if (best.isLabelled) {
    return { kind: 'rows', units: near.filter((entry) => entry.isLabelled).map((entry) => entry.unit) }
  }
  const kind = best.unit.kind === 'row' ? 'rows' : best.unit.kind === 'step' ? 'steps' : 'items'
  const isSpecific = best.own > best.byHeading + 0.15 && near.length <= list.length / 2
  const wantsAll =
    (kind === 'steps' && (question.types.has('steps') || best.byHeading >= 0.5)) ||
    (kind === 'items' && near.length > list.length / 2) ||
    (question.types.has('list') && !isSpecific)
  const chosen = wantsAll ? list : near
  return { kind, units: chosen.slice(0, MAX_ENTRIES).map((entry) => entry.unit) }
}

/** Everything from the start of the section that the question names. */
function sectionGroups(all: Evidence[], best: Evidence): Group[] {
  const section = all.filter((entry) => entry.unit.section === best.unit.section)
  const groups: Group[] = []
  let sentencesLeft = MAX_SENTENCES
  for (const { unit } of section) {
    const last = groups.at(-1)
    const isNext = last?.units[0]?.block === unit.block
    if (unit.kind === 'sentence' && sentencesLeft > 0) {
      sentencesLeft--
      if (isNext && last) last.units.push(unit)
      else groups.push({ kind: 'sentences', units: [unit] })
    } else if (unit.kind === 'code') groups.push({ kind: 'code', units: [unit] })
    else if (unit.kind !== 'sentence') {
      if (isNext && last) last.units.push(unit)
      else groups.push({ kind: unit.kind === 'row' ? 'rows' : unit.kind === 'step' ? 'steps' : 'items', units: [unit] })
    }
  }
  return groups.slice(0, 3).map((group) => ({ ...group, units: group.units.slice(0, MAX_ENTRIES) }))
}

function around(all: Evidence[], best: Evidence, question: Question): Group {
  if (best.unit.kind === 'sentence') return sentenceGroup(all, best)
  if (best.unit.kind === 'code') return { kind: 'code', units: [best.unit] }
  return entryGroup(all, best, question)
}

function overlap(a: Unit, b: Unit): number {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length
  return shared / Math.max(1, Math.min(a.stems.size, b.stems.size))
}

/** One more piece from elsewhere, when it speaks of a part of the question that the first one leaves out. */
function second(
  ranked: Evidence[],
  best: Evidence,
  chosen: Group[],
  all: Evidence[],
  question: Question,
): Group | undefined {
  const units = chosen.flatMap((group) => group.units)
  if (units.length >= MAX_SENTENCES || best.own > 0.85) return undefined
  const blocks = new Set(units.map((unit) => unit.block))
  const said = new Set(units.flatMap((unit) => [...unit.stems, ...unit.headingStems, ...unit.contextStems]))
  const open = question.terms.filter((term) => term.weight > 0.4 && termMatch(term, said) === 0)
  const candidate = ranked
    .filter((entry) => !blocks.has(entry.unit.block) && entry.hasForm && entry.unit.kind !== 'code')
    .filter((entry) => entry.score >= best.score * 0.88 && entry.own >= 0.5)
    .find(
      (entry) =>
        open.some((term) => entry.unit.stems.has(term.stem)) && units.every((unit) => overlap(unit, entry.unit) < 0.6),
    )
  if (!candidate) return undefined
  const group = around(all, candidate, question)
  return { ...group, units: group.units.slice(0, MAX_SENTENCES - 1) }
}

/** A sentence that ends in a colon is half of what it says; the list under it is the other half. */
function withList(all: Evidence[], group: Group): Group[] {
  const last = group.units.at(-1)
  if (group.kind !== 'sentences' || !last?.text.endsWith(':')) return [group]
  const units = all.map((entry) => entry.unit).filter((unit) => unit.block === last.block + 1)
  const kind = units[0]?.kind
  if (kind !== 'row' && kind !== 'step' && kind !== 'item') return [group]
  return [group, { kind: `${kind}s`, units: units.slice(0, MAX_ENTRIES) }]
}

/** What to say, best first. `ranked` is sorted by score, `all` is in the order of the pages. */
export function select(all: Evidence[], ranked: Evidence[], question: Question): Group[] {
  const [best] = ranked
  if (!best) return []
  const section = all.filter((entry) => entry.unit.section === best.unit.section)
  const labelled = section.filter((entry) => entry.isLabelled && entry.score >= best.score * 0.7)
  const [row] = labelled.toSorted((a, b) => b.score - a.score)
  if (row && labelled.length < section.length && !asksForAllRows(row.unit, question))
    return [entryGroup(all, row, question)]
  const isShort = section.length <= MAX_SENTENCES && section.every((entry) => entry.unit.kind === 'sentence')
  const wantsFact = [...question.types].some((type) => FORMS[type] !== undefined)
  const isNamed =
    (best.isAsked && !wantsFact) ||
    (best.byHeading >= 0.8 && best.own <= best.byHeading + 0.01 && (!wantsFact || isShort))
  const chosen = isNamed ? sectionGroups(all, best) : withList(all, around(all, best, question))
  const more = isNamed ? undefined : second(ranked, best, chosen, all, question)
  return more ? [...chosen, more] : chosen
}

export const groupText = (groups: Group[]): string =>
  groups.flatMap((group) => group.units.map((unit) => `${unit.lead} ${displayText(unit)}`)).join('\n')
