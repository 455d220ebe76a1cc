import { fingerprint, LEAST_COMPARED_WORDS, likeness, plainWords, type Statement, statementsOf } from '@/lib/knowledge'

type Compared = { title: string; heading: string; content: string }
/** Passages that say the same, or two sentences that say something else of the same; `about` names the second for ever. */
export type Match =
  | { kind: 'duplicate'; likeness: number }
  | { kind: 'contradiction'; likeness: number; sentences: [string, string]; about: string }

const LEAST_LIKENESS = 0.8
/** Of the telling words of two sentences that speak of the same. */
const LEAST_COMMON = 0.6

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const common = [...one].filter((word) => other.has(word)).length
  return common / (one.size + other.size - common)
}

/** Each has a name that the other does not: they speak of two things. */
const isOfTwo = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((name) => !other.has(name)) && [...other].some((name) => !one.has(name))

const wordsOf = (text: string): ReadonlySet<string> => new Set(plainWords(text).filter((word) => word.length > 3))

/** The kind of figure in which two sentences differ altogether. */
function differingKind(one: Statement, other: Statement): string | null {
  const valuesOf = ({ figures }: Statement, kind: string) =>
    figures.filter((figure) => figure.kind === kind).map(({ value }) => value)
  const kinds = new Set(one.figures.map(({ kind }) => kind))
  for (const kind of kinds) {
    const [own, theirs] = [valuesOf(one, kind), valuesOf(other, kind)]
    if (own.length > 0 && own.length === theirs.length && !own.some((value) => theirs.includes(value))) return kind
  }
  return null
}

/** Sentences that speak of one thing: alike words, no names of two, and, where the words are few, under titles that are not of two. */
function isOfOne(one: Statement, other: Statement, titles: [string, string]): boolean {
  if (share(one.about, other.about) < LEAST_COMMON || isOfTwo(one.names, other.names)) return false
  const isSelfContained = Math.min(one.own, other.own) > 5
  return isSelfContained || !isOfTwo(wordsOf(titles[0]), wordsOf(titles[1])) || share(one.about, other.about) > 0.8
}

/** What two passages of different pages have to do with one another; nothing, most often. */
export function matchPassages(one: Compared, other: Compared): Match[] {
  const isLong = [one, other].every(({ content }) => plainWords(content).length >= LEAST_COMPARED_WORDS)
  const alike = isLong ? likeness(fingerprint(one.content), fingerprint(other.content)) : 0
  const contradictions = statementsOf(one).flatMap((own) =>
    statementsOf(other).flatMap((their): Match[] => {
      const kind = isOfOne(own, their, [one.title, other.title]) ? differingKind(own, their) : null
      if (!kind) return []
      const values = [own, their].map(({ figures }) => figures.map(({ value }) => value).join(' ')).sort()
      const common = [...own.about].filter((word) => their.about.has(word)).sort()
      return [
        {
          kind: 'contradiction',
          likeness: share(own.about, their.about),
          sentences: [own.sentence, their.sentence],
          about: [kind, ...values, ...common].join('|'),
        },
      ]
    }),
  )
  // Copies that differ in a figure alone: what differs is what somebody should see.
  if (contradictions.length > 0) return contradictions
  return alike >= LEAST_LIKENESS ? [{ kind: 'duplicate', likeness: alike }] : []
}
