import { AMOUNT, FORMS, IMPERATIVE } from './answer-form'
import type { AnswerType } from './answer-type'
import { conceptsOf } from './concepts'
import type { Question, Term } from './question'
import type { Unit } from './units'
import { contentStems, editDistance, isSoftWord, words } from './words'

const HEADER_MATCH = 0.95
const HEADING_MATCH = 0.9
const CONTEXT_MATCH = 0.6
const BEFORE_MATCH = 0.5
const MEANT_MATCH = 0.9
const AFTER_MATCH = 0.35
const LEAD_MATCH = 0.6
/** What the title adds to a heading that names the question's subject. */
const TITLE_SHARE = 0.7
const TYPO_MATCH = 0.85
const RAREST = 3.2
/** Passages were found by the question's words, so that being frequent in them says little. */
const COMMONEST = 1
const SOFT_AT_MOST = 0.15
/** A match below this is as good as none. */
const FAINT = 0.3
/** For the passage that the search thought best; half of it for the next, and so on. */
const RANK_BONUS = 0.1

export const displayText = (unit: Unit): string =>
  unit.cells.length ? unit.cells.map(({ name, value }) => `${name} ${value}`).join(' ') : unit.text

export function termMatch(term: Term, stems: Set<string>): number {
  if (stems.has(term.stem)) return 1
  let match = 0
  for (const [key, factor] of term.alternatives) if (factor > match && stems.has(key)) match = factor
  return match
}

const plainWords = (text: string): Set<string> => new Set(contentStems(text))

/** "How much" is asked of the answer, not of the heading above it. */
const isFormTerm = (term: Term, types: Set<AnswerType>): boolean =>
  [...types].some(
    (type) => FORMS[type] !== undefined && (term.stem === `@${type}` || term.alternatives.has(`@${type}`)),
  )

/** A sentence that cannot be understood without the one before it. */
export const leansBack = (text: string): boolean =>
  /^(?:this|that|these|those|it|they|then|both|otherwise|afterwards?|after that|also|however|so|but|in these cases|in this case|the others?|for others|older|later|dies|diese|er|sie|es|dann|danach)\b/i.test(
    text.replace(/^\W+/, ''),
  )

export type Evidence = {
  unit: Unit
  /** Share of the question that the unit, with its heading and neighbours, speaks of: 0 to 1. */
  coverage: number
  /** Share that the unit's own words speak of. */
  own: number
  /** Share that the heading speaks of. */
  byHeading: number
  /** Coverage with what makes one of several fitting units the better one. */
  score: number
  hasForm: boolean
  /** A table's row whose first cell is what the question asks about. */
  isLabelled: boolean
  /** The heading asks nearly the same question. */
  isAsked: boolean
  /** Share of the question's own words that nothing around the unit speaks of. */
  missing: number
}

export class Weigher {
  readonly #units: Unit[]
  readonly #question: Question
  readonly #weights: number[]
  readonly #headers = new Map<Unit, Set<string>>()
  readonly #headings = new Map<string, { likeness: number; bonus: number }>()
  readonly #titles = new Map<number, number>()
  readonly #words: Set<string>
  readonly #ranks: number[]
  readonly #labels = new Map<Unit, Set<string>>()

  constructor(units: Unit[], question: Question, headerMeaning: (unit: Unit) => Set<string>) {
    this.#units = units
    this.#question = question
    this.#words = new Set(words(question.text))
    this.#ranks = [...new Set(units.map((unit) => unit.passage.n))]
    for (const unit of units) {
      if (unit.cells.length === 0) continue
      this.#headers.set(unit, headerMeaning(unit))
      this.#labels.set(unit, plainWords(unit.cells[0]?.value ?? ''))
    }
    this.#mendTypos()
    this.#weights = question.terms.map((term) => term.weight * this.#rarity(term))
  }

  weigh(): Evidence[] {
    return this.#units.map((unit, index) => this.#evidence(unit, index))
  }

  #match(term: Term, unit: Unit, index: number): { own: number; heading: number; any: number } {
    const header = this.#headers.get(unit)
    const own = Math.max(
      termMatch(term, unit.stems),
      header ? termMatch(term, header) * HEADER_MATCH : 0,
      this.#isInRange(term, unit) ? 1 : 0,
    )
    const heading = Math.max(termMatch(term, unit.headingStems), termMatch(term, unit.contextStems) * TITLE_SHARE)
    const near = unit.kind === 'sentence' ? this.#neighbourMatch(term, unit, index) : 0
    const lead = unit.lead ? this.#leadMatch(term, unit) : 0
    const any = Math.max(own, heading * HEADING_MATCH, termMatch(term, unit.contextStems) * CONTEXT_MATCH, near, lead)
    return { own, heading, any }
  }

  /** "It costs 40 dollars" speaks of what the sentence before it named. */
  #neighbourMatch(term: Term, unit: Unit, index: number): number {
    const before = this.#units[index - 1]
    const after = this.#units[index + 1]
    const factor = leansBack(unit.text) ? MEANT_MATCH : BEFORE_MATCH
    return Math.max(
      before?.block === unit.block ? termMatch(term, before.stems) * factor : 0,
      after?.block === unit.block ? termMatch(term, after.stems) * AFTER_MATCH : 0,
    )
  }

  #leadMatch(term: Term, unit: Unit): number {
    const lead = this.#units.find((other) => other.block === unit.block - 1 && unit.lead.endsWith(other.text))
    return lead ? termMatch(term, lead.stems) * LEAD_MATCH : 0
  }

  #evidence(unit: Unit, index: number): Evidence {
    const { terms, types } = this.#question
    let [coverage, own, byHeading, total, topic, missing, asked] = [0, 0, 0, 0, 0, 0, 0]
    terms.forEach((term, place) => {
      const weight = this.#weights[place] ?? 0
      const match = this.#match(term, unit, index)
      coverage += weight * match.any
      own += weight * match.own
      total += weight
      if (term.weight > 0.4) asked++
      if (match.any < FAINT && term.weight > 0.4) missing++
      if (isFormTerm(term, types)) return
      byHeading += weight * match.heading
      topic += weight
    })
    const share = (value: number) => (total ? value / total : 0)
    const named = topic ? byHeading / topic : 0
    const text = displayText(unit)
    const wanted = [...types].filter((type) => FORMS[type] && !(type === 'hours' && types.has('opening')))
    const isWeak = types.has('price') && !AMOUNT.test(text)
    const hasForm = wanted.length === 0 || wanted.some((type) => FORMS[type]?.test(text))
    const isLabelled = this.#isLabelled(unit)
    const heading = this.#likeness(unit.heading)
    let score =
      share(coverage) +
      0.18 * share(own) +
      0.2 * named +
      heading.bonus * (missing ? 0.5 : 1) +
      this.#titleBonus(unit) -
      0.12 * missing
    if (named > 0.9) score += 0.15
    if (wanted.length) score += hasForm ? (isWeak ? 0.05 : 0.2) : -0.1
    if (types.has('steps') && unit.kind === 'step') score += 0.08
    if (isLabelled) score += 0.1
    if (types.has('advice') && IMPERATIVE.test(text)) score += 0.1
    score += RANK_BONUS / (1 + this.#ranks.indexOf(unit.passage.n))
    score -= (0.03 * index) / this.#units.length
    return {
      unit,
      coverage: share(coverage),
      own: share(own),
      byHeading: named,
      score,
      hasForm,
      isLabelled,
      isAsked: missing === 0 && heading.likeness >= (share(own) < 0.5 ? 0.55 : 0.7),
      missing: asked ? missing / asked : 0,
    }
  }

  /** A heading that asks the same question, or that consists of its words. */
  #likeness(heading: string): { likeness: number; bonus: number } {
    const known = this.#headings.get(heading)
    if (known) return known
    const shared = words(heading).filter((word) => this.#words.has(word)).length
    const likeness = (2 * shared) / Math.max(1, words(heading).length + this.#words.size)
    const isHow = /\bhow it works\b/i.test(heading) && /\bhow do(?:es)? .+ work\b/i.test(this.#question.text)
    const bonus =
      (isHow ? 0.3 : 0) + (likeness >= 0.7 ? 0.4 : likeness >= 0.5 ? 0.2 : 0) + 0.2 * this.#askedShare(heading)
    this.#headings.set(heading, { likeness, bonus })
    return { likeness, bonus }
  }

  #askedShare(text: string): number {
    const content = contentStems(text).filter((key) => !isSoftWord(key, 'en'))
    const asked = content.filter((key) => this.#question.terms.some((term) => term.stem === key)).length
    return content.length ? asked / content.length : 0
  }

  #titleBonus(unit: Unit): number {
    const known = this.#titles.get(unit.passage.n)
    const bonus = known ?? 0.12 * this.#askedShare(unit.passage.title.split(/\s+[|›–]\s+/)[0] ?? '')
    this.#titles.set(unit.passage.n, bonus)
    return bonus
  }

  #isLabelled(unit: Unit): boolean {
    const label = this.#labels.get(unit)
    return label !== undefined && this.#question.terms.some((term) => term.weight > 0.4 && termMatch(term, label) >= 1)
  }

  /** 73 is in "71 to 78", where the column is one that the question names. */
  #isInRange(term: Term, unit: Unit): boolean {
    if (!/^\d+(?:\.\d+)?$/.test(term.stem)) return false
    const value = Number(term.stem)
    return unit.cells.some((cell) => {
      const [, from, to] = cell.value.match(/^(\d+(?:\.\d+)?)\s*(?:to|-|–)\s*(\d+(?:\.\d+)?)/) ?? []
      if (from === undefined || value < Number(from) || value > Number(to)) return false
      return this.#question.terms.some((other) => other !== term && plainWords(cell.name).has(other.stem))
    })
  }

  /** Rare words decide; a word that no passage knows weighs most. */
  #rarity(term: Term): number {
    const hits = this.#units.filter((unit) => this.#knows(term, unit)).length
    if (term.weight <= SOFT_AT_MOST) return COMMONEST
    if (hits === 0) return RAREST
    const total = this.#units.length
    return Math.min(RAREST, Math.max(COMMONEST, Math.log(1 + (total - hits + 0.5) / (hits + 0.5))))
  }

  #knows(term: Term, unit: Unit): boolean {
    const sets = [unit.stems, unit.headingStems, unit.contextStems, this.#headers.get(unit) ?? new Set<string>()]
    return sets.some((stems) => termMatch(term, stems) > 0)
  }

  /** A long word that nothing knows may be a known one, mistyped. */
  #mendTypos(): void {
    const vocabulary = new Set(
      this.#units.flatMap((unit) => [...unit.stems, ...unit.headingStems, ...unit.contextStems]),
    )
    for (const term of this.#question.terms) {
      if (term.stem.length < 4 || /\d|@/.test(term.stem) || conceptsOf(term.stem).length > 0) continue
      if (this.#units.some((unit) => this.#knows(term, unit))) continue
      const limit = term.stem.length >= 8 ? 2 : 1
      for (const word of vocabulary) {
        // Of a short word only a missing letter is believed.
        const isLikely = term.stem.length >= 5 ? word.length >= 5 : word.length === 5
        if (isLikely && word[0] === term.stem[0] && editDistance(word, term.stem, limit) <= limit) {
          term.alternatives.set(word, TYPO_MATCH)
          for (const concept of conceptsOf(word)) term.alternatives.set(`@${concept}`, TYPO_MATCH * 0.8)
        }
      }
    }
  }
}
