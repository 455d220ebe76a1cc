import { lacksForm, wantsForm } from './answer-form'
import { compose } from './compose'
import { type Evidence, Weigher } from './evidence'
import { detectLanguage, type Language } from './language'
import type { Example, ReadPrompt } from './prompt'
import { type Question, readQuestion, splitQuestions } from './question'
import { groupText, select } from './selection'
import { smallTalk, wantsPerson, withoutGreeting } from './small-talk'
import { cutIntoUnits, meaning, type Unit } from './units'
import { contentStems, words } from './words'

/** Share of the question that the best piece must speak of. Saying nothing is better than something wrong. */
const ENOUGH = 0.62
/** Of three words that matter, one may be unknown; of two, none. */
const MISSING_AT_MOST = 0.34
const EXAMPLE_LIKENESS = 0.8

/** An example of the prompt whose question says the same with the same words. */
function matchingExample(question: string, examples: Example[], language: Language): string | undefined {
  const asked = new Set(contentStems(question, language))
  if (asked.size === 0) return undefined
  for (const example of examples) {
    const known = new Set(contentStems(example.question, language))
    const shared = [...asked].filter((stem) => known.has(stem)).length
    if (shared / Math.max(asked.size, known.size) >= EXAMPLE_LIKENESS) return example.answer.trim()
  }
  return undefined
}

const ABOUT =
  /^\W*(?:what (?:do(?:es)? (?:you|your company|the company|this company) (?:do|offer|sell|make)|is (?:your company|this company|this)|kind of company (?:are you|is this)|services do you offer)|who is (?:your|this) company|tell me (?:more )?about (?:your|the|this) (?:company|business|shop|practice)|was macht ihr|que faites vous|que hacen)\b/i

/** "What do you do?" has no word to look for: the pages that present the company answer it. */
function presentation(question: string, units: Unit[]): string | undefined {
  if (!ABOUT.test(question)) return undefined
  const isFront = (unit: Unit) =>
    /\babout\b|\bwho we are\b|\bwelcome\b|\bwhat .{2,40} does\b|\bhome\b/i.test(`${unit.passage.title} ${unit.heading}`)
  const sentence = (unit: Unit) => unit.kind === 'sentence' && unit.text.length > 25
  const start =
    units.find((unit) => sentence(unit) && /\bwhat .{2,40} does\b|\bwelcome\b/i.test(unit.heading)) ??
    units.find((unit) => sentence(unit) && isFront(unit)) ??
    units.find(sentence)
  if (!start) return undefined
  const said = units.filter((unit) => unit.block === start.block && unit.order >= start.order).slice(0, 3)
  return `${said.map((unit) => unit.text).join(' ')} [${start.passage.n}]`
}

function headerMeanings(language: Language): (unit: Unit) => Set<string> {
  const known = new Map<string, Set<string>>()
  return (unit) => {
    const header = unit.cells.map(({ name }) => name).join(' | ')
    const found = known.get(header) ?? meaning(header, language)
    known.set(header, found)
    return found
  }
}

function supported(question: Question, best: Evidence | undefined): best is Evidence {
  if (!best || !question.terms.some((term) => term.weight >= 0.25)) return false
  if (best.missing > MISSING_AT_MOST) return false
  if (best.isAsked && best.byHeading >= 0.5) return true
  return best.coverage >= ENOUGH && (best.own > 0 || best.byHeading >= 0.8)
}

function answerOne(text: string, prompt: ReadPrompt, units: Unit[], language: Language): string | undefined {
  const ignored = new Set(contentStems(prompt.company, language))
  const question = readQuestion(text, prompt.earlier, language, ignored)
  const all = new Weigher(units, question, headerMeanings(language)).weigh()
  const sorted = all.toSorted((a, b) => b.score - a.score)
  const fitting = sorted.filter((entry) => entry.hasForm && supported(question, entry))
  const ranked = wantsForm(question) && fitting.length ? fitting : sorted
  const [best] = ranked
  if (!supported(question, best)) return undefined
  const groups = select(all, ranked, question)
  return lacksForm(question, groupText(groups)) ? undefined : compose(groups, question, language)
}

/** Answers the last message from the prompt's passages, or with the word that the prompt asks for when it cannot. */
export function answerQuestion(prompt: ReadPrompt): string {
  const talk = smallTalk(prompt)
  if (talk) return talk
  if (wantsPerson(prompt.question)) return prompt.handover ?? prompt.refusal
  const text = withoutGreeting(prompt.question)
  const language = detectLanguage(
    words(
      prompt.passages
        .map((passage) => passage.text)
        .join(' ')
        .slice(0, 20_000),
    ),
  )
  const example = matchingExample(text, prompt.examples, language)
  if (example) return example
  const units = cutIntoUnits(prompt.passages, language)
  const about = presentation(text, units)
  if (about) return about
  const answers = splitQuestions(text).map((part) => answerOne(part, prompt, units, language))
  const known = [...new Set(answers.filter((answer) => answer !== undefined))]
  return known.length ? known.join('\n\n') : prompt.refusal
}
