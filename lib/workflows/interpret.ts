import { fillReply } from '@/lib/conversations/schema'
import { callSlots, type Offer } from './call-slots'
import type { Definition } from './definition'
import { type Facts, meetsTest, withValue } from './meets-test'
import { questionOf, readAnswer } from './read-answer'
import { type DeedStep, END, type HandOverTo, pauseMs, type Step, type StepOf, stepAfter } from './steps'

export type { Facts } from './meets-test'

/** Nobody goes in circles for ever: more steps than this and people are asked. */
export const MOST_STEPS_OF_RUN = 100
/** Messages without a word of the customer, or a wait, between them. */
export const MOST_IN_A_ROW = 10
const LONGEST_KEPT = 2_000

/** Where a run stands. */
export type Place = {
  /** Empty before the first step. */
  stepId: string
  answers: Readonly<Record<string, string>>
  /** The moments that it has offered. */
  offers: readonly Offer[]
  /** How often the question was asked again. */
  tries: number
  /** Steps so far. */
  taken: number
}

export const FIRST_PLACE: Place = { stepId: '', answers: {}, offers: [], tries: 0, taken: 0 }

export type Happening =
  | { kind: 'begin' }
  /** `wantsPerson`: the words ask for a person. */
  | { kind: 'message'; body: string; wantsPerson: boolean }
  | { kind: 'time' }
  | { kind: 'called'; isDone: boolean; text: string }

/** What a step does, in its order. */
export type Effect =
  | { kind: 'say'; stepId: string; body: string; options: readonly string[] }
  | { kind: 'keep'; stepId: string; field: string; value: string }
  | { kind: 'do'; step: DeedStep }
  /** `at`: ISO; `phone` is null where the contact's is meant. */
  | { kind: 'call_back'; stepId: string; at: string; words: string; phone: string | null; about: string }

/** Why it does not go on by itself. `ms`: how long it waits at most. */
export type Halt =
  | { kind: 'asking' | 'listening' | 'waiting'; ms: number }
  | { kind: 'calling'; toolId: string; parameters: Readonly<Record<string, string>> }
  | { kind: 'handed_over'; to: HandOverTo; teamId: string | null; memberId: string | null }
  | { kind: 'finished' }
  | { kind: 'too_long' }

export type Outcome = {
  place: Place
  effects: Effect[]
  /** The steps that it came to, in their order. */
  visited: string[]
  halt: Halt
}

type Answers = Readonly<Record<string, string>>

/** Words with their blanks filled in: those of canned replies, and `{{answer.size}}`. */
export const fillWords = (text: string, { contact, speaker }: Facts, answers: Answers): string =>
  fillReply(text, {
    contact,
    agent: { name: speaker },
    more: Object.fromEntries(Object.entries(answers).map(([name, value]) => [`answer.${name}`, value])),
  })

/** The part of a JSON answer that a path names, as words; all of the text for no path. */
export function partOf(text: string, path: string): string {
  if (path === '') return text.slice(0, LONGEST_KEPT)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return ''
  }
  for (const name of path.split('.')) {
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : null
  }
  const words = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
  return words.slice(0, LONGEST_KEPT).toWellFormed()
}

/** Steps that wait for an answer. */
type Asking = StepOf<'ask' | 'call_back'>

/** What has come of a step that a run waited at: where it goes on, or that it waits on (null: it is none of its business). */
type Resumed = { next: string } | { again: Asking } | { person: true } | null

const HOUR_MS = 3_600_000

/** One walk from where a run stands to where it cannot go on by itself. */
class Walk {
  readonly effects: Effect[] = []
  readonly visited: string[] = []
  private answers: Record<string, string>
  private offers: readonly Offer[]
  private tries: number
  private taken: number
  private said = 0

  constructor(
    private readonly definition: Definition,
    private readonly place: Place,
    private facts: Facts,
  ) {
    this.answers = { ...place.answers }
    this.offers = place.offers
    this.tries = place.tries
    this.taken = place.taken
  }

  private stepOf(id: string): Step | undefined {
    return this.definition.steps.find((one) => one.id === id)
  }

  private end(stepId: string, halt: Halt): Outcome {
    const { answers, offers, tries, taken, effects, visited } = this
    return { place: { stepId, answers, offers, tries, taken }, effects, visited, halt }
  }

  private keep(variable: string, value: string): void {
    if (variable) this.answers[variable] = value
  }

  private fill(text: string): string {
    return fillWords(text, this.facts, this.answers)
  }

  private say(stepId: string, text: string, options: readonly string[] = []): void {
    const body = this.fill(text).trim()
    if (!body) return
    this.said += 1
    if (this.said <= MOST_IN_A_ROW) this.effects.push({ kind: 'say', stepId, body, options })
  }

  /** The number that a call-back goes to: an answer, or null for what is known of the contact; undefined where there is none. */
  private phoneOf({ phone }: StepOf<'call_back'>): string | null | undefined {
    if (phone !== '') return this.answers[phone] || undefined
    return this.facts.contact.phone ? null : undefined
  }

  /** Offers moments. @returns false where there are none, or nobody to call */
  private offer(step: StepOf<'call_back'>): boolean {
    const { hours } = this.definition
    const { now, timeZone, language } = this.facts
    this.offers = hours ? callSlots({ ...step, hours }, { now, timeZone, language }) : []
    if (this.offers.length === 0 || this.phoneOf(step) === undefined) return false
    this.say(
      step.id,
      step.text,
      this.offers.map(({ words }) => words),
    )
    return true
  }

  private answered(step: Asking, value: string): string {
    this.keep(step.variable, value)
    const phone = step.kind === 'call_back' ? this.phoneOf(step) : undefined
    const chosen = this.offers.find(({ words }) => words === value)
    if (step.kind === 'call_back' && phone !== undefined && chosen) {
      const about = this.fill(step.about).trim()
      this.effects.push({ kind: 'call_back', stepId: step.id, ...chosen, phone, about })
    }
    this.offers = []
    if (step.kind === 'ask' && step.keepAs) {
      this.effects.push({ kind: 'keep', stepId: step.id, field: step.keepAs, value })
      this.facts = withValue(this.facts, step.keepAs, value)
    }
    this.tries = 0
    return stepAfter(this.definition.steps, step.id)
  }

  private resumeAsk(step: Asking, happening: Happening): Resumed {
    if (happening.kind === 'time') return { next: step.otherwise }
    if (happening.kind !== 'message') return null
    // What has passed meanwhile is offered no more.
    this.offers = this.offers.filter(({ at }) => at > this.facts.now)
    const question = questionOf(step, this.offers)
    const value = question && readAnswer(question, happening.body)
    const isOption = question?.answer === 'choice' && value !== null
    if (happening.wantsPerson && !isOption) return { person: true }
    if (value !== null) return { next: this.answered(step, value) }
    if (this.tries >= step.retries) {
      this.tries = 0
      return { next: step.otherwise }
    }
    this.tries += 1
    return { again: step }
  }

  /** @returns false where there is nothing to choose from any more */
  private askAgain(step: Asking): boolean {
    if (step.kind === 'call_back') return this.offer(step)
    this.say(step.id, step.retryText.trim() ? step.retryText : step.text, questionOf(step, [])?.options)
    return true
  }

  private resume(step: Step | undefined, happening: Happening): Resumed {
    const { steps } = this.definition
    if (happening.kind === 'begin') return { next: steps[0]?.id ?? END }
    if (step?.kind === 'ask' || step?.kind === 'call_back') return this.resumeAsk(step, happening)
    if (step?.kind === 'wait' && happening.kind === 'time') return { next: stepAfter(steps, step.id) }
    if (step?.kind === 'wait_message' && happening.kind !== 'called') {
      if (happening.kind === 'message' && happening.wantsPerson) return { person: true }
      return { next: stepAfter(steps, step.id) }
    }
    if (step?.kind !== 'call' || happening.kind !== 'called') return null
    if (happening.isDone) this.keep(step.variable, partOf(happening.text, step.path))
    return { next: happening.isDone ? stepAfter(steps, step.id) : step.otherwise }
  }

  private patience(): Halt {
    return { kind: 'asking', ms: this.definition.patienceHours * HOUR_MS }
  }

  /** What a step does; where it goes on, or why it does not. */
  private take(step: Step): string | Halt {
    const next = stepAfter(this.definition.steps, step.id)
    switch (step.kind) {
      case 'message':
        this.say(step.id, step.text)
        return next
      case 'ask':
        this.tries = 0
        this.say(step.id, step.text, questionOf(step, [])?.options)
        return this.patience()
      case 'call_back':
        this.tries = 0
        return this.offer(step) ? this.patience() : step.otherwise
      case 'condition':
        return step.test && meetsTest(step.test, this.facts, this.answers) ? next : step.otherwise
      case 'label':
      case 'priority':
      case 'team':
      case 'lead':
      case 'tag':
        this.deed(step)
        return next
      case 'call': {
        if (!step.toolId) return step.otherwise
        const filled = Object.entries(step.parameters).map(([name, text]) => [name, this.fill(text).trim()] as const)
        return { kind: 'calling', toolId: step.toolId, parameters: Object.fromEntries(filled) }
      }
      case 'wait':
        return { kind: 'waiting', ms: pauseMs(step) }
      case 'wait_message':
        return { kind: 'listening', ms: pauseMs(step) }
      case 'go_to':
        return step.stepId || END
      case 'hand_over':
        return { kind: 'handed_over', to: step.to, teamId: step.teamId, memberId: step.memberId }
      case 'end':
        return END
      default: {
        const unhandled: never = step
        throw new Error(`unhandled step ${JSON.stringify(unhandled)}`)
      }
    }
  }

  private deed(step: DeedStep): void {
    const said = step.kind === 'lead' ? { ...step, title: this.fill(step.title).trim() || step.title } : step
    this.effects.push({ kind: 'do', step: said })
    if (step.kind !== 'tag') return
    const others = this.facts.contact.tags.filter((one) => one !== step.tag)
    const tags = step.add ? [...others, step.tag] : others
    this.facts = { ...this.facts, contact: { ...this.facts.contact, tags } }
  }

  go(happening: Happening): Outcome | null {
    const resumed = this.resume(this.stepOf(this.place.stepId), happening)
    if (!resumed) return null
    const from = this.place.stepId
    if ('person' in resumed) return this.end(from, { kind: 'handed_over', to: 'people', teamId: null, memberId: null })
    if ('again' in resumed && this.askAgain(resumed.again)) return this.end(resumed.again.id, this.patience())
    let last = from
    let at = 'again' in resumed ? resumed.again.otherwise : resumed.next
    for (;;) {
      const step = at === END ? undefined : this.stepOf(at)
      if (!step) return this.end(last, { kind: 'finished' })
      if (this.taken >= MOST_STEPS_OF_RUN || this.said > MOST_IN_A_ROW) return this.end(last, { kind: 'too_long' })
      this.taken += 1
      this.visited.push(step.id)
      last = step.id
      const next = this.take(step)
      if (typeof next !== 'string') return this.end(step.id, next)
      at = next
    }
  }
}

/**
 * What a run does when something happens: until it waits, or ends. It depends on nothing else and changes nothing, so that trying a
 * workflow is the same as running it. @returns null when what happened is none of its business where it stands
 */
export const proceed = (definition: Definition, place: Place, happening: Happening, facts: Facts): Outcome | null =>
  new Walk(definition, place, facts).go(happening)
