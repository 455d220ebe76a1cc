import { toldLanguage } from '@/lib/kernel'
import type { Check, Expectation, SaidTurn } from './schema'

/** Letters and digits alone, so that marks, case and line breaks say nothing. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** Of the words of an expectation, those that a text says; `deliver` is said by “delivered”. */
function saidOf(text: string, words: readonly string[]): string[] {
  const said = plain(text)
  return words.filter((word) => plain(word).trim() !== '' && said.includes(plain(word).trimEnd()))
}

const LONGEST_FOUND = 300
const listed = (words: readonly string[]): string => words.join(', ').slice(0, LONGEST_FOUND)

type Judged = { isHeld: boolean; found: string }
type Rule<Kind extends Expectation['kind']> = (
  expected: Extract<Expectation, { kind: Kind }>,
  said: readonly SaidTurn[],
) => Judged

const lastAnswer = (said: readonly SaidTurn[]): string => said.at(-1)?.answer ?? ''

const saysAll: Rule<'says_all'> = ({ words }, said) => {
  const found = saidOf(lastAnswer(said), words)
  const missing = words.filter((word) => !found.includes(word))
  return { isHeld: missing.length === 0, found: listed(missing.length ? missing : words) }
}

const saysOne: Rule<'says_one'> = ({ words }, said) => {
  const found = saidOf(lastAnswer(said), words)
  return { isHeld: found.length > 0, found: listed(found.length ? found : words) }
}

const neverSays: Rule<'never_says'> = ({ words }, said) => {
  const found = saidOf(said.map(({ answer }) => answer ?? '').join('\n'), words)
  return { isHeld: found.length === 0, found: listed(found.length ? found : words) }
}

const cites: Rule<'cites'> = ({ sourceId, address }, said) => {
  const cited = said.at(-1)?.sources ?? []
  const isMeant = (source: SaidTurn['sources'][number]) =>
    (sourceId === null || source.sourceId === sourceId) && (address === '' || (source.url ?? '').startsWith(address))
  return { isHeld: cited.some(isMeant), found: listed(cited.map(({ url, title }) => url ?? title)) }
}

const handsOver: Rule<'hands_over'> = ({ isWanted }, said) => {
  const reason = said.find(({ handedOver }) => handedOver !== null)?.handedOver ?? ''
  return { isHeld: (reason !== '') === isWanted, found: reason }
}

const calls: Rule<'calls'> = ({ tool }, said) => {
  const called = said.flatMap(({ tools }) => tools)
  const isHeld =
    tool === null ? called.length === 0 : called.some((each) => each.tool === tool && each.state !== 'failed')
  return {
    isHeld,
    found: listed([...new Set(called.map(({ name, state }) => (state === 'failed' ? `${name} (${state})` : name)))]),
  }
}

const speaks: Rule<'speaks'> = ({ language }, said) => {
  const spoken = toldLanguage(lastAnswer(said))
  return { isHeld: spoken === language, found: spoken ?? '' }
}

const atMost: Rule<'at_most'> = ({ characters }, said) => {
  const longest = Math.max(0, ...said.map(({ answer }) => [...(answer ?? '')].length))
  return { isHeld: longest <= characters, found: String(longest) }
}

/** Whether what was said holds an expectation, and what was found instead. */
function judged(expected: Expectation, said: readonly SaidTurn[]): Judged {
  switch (expected.kind) {
    case 'says_all':
      return saysAll(expected, said)
    case 'says_one':
      return saysOne(expected, said)
    case 'never_says':
      return neverSays(expected, said)
    case 'cites':
      return cites(expected, said)
    case 'hands_over':
      return handsOver(expected, said)
    case 'calls':
      return calls(expected, said)
    case 'speaks':
      return speaks(expected, said)
    case 'at_most':
      return atMost(expected, said)
    default: {
      const unhandled: never = expected
      throw new Error(`unhandled expectation ${JSON.stringify(unhandled)}`)
    }
  }
}

export const checkExpectation = (expected: Expectation, said: readonly SaidTurn[]): Check => ({
  kind: expected.kind,
  ...judged(expected, said),
})
