import { sentences, unmarked } from '../blocks'
import type { Page, PromptTurn } from '../prompt'
import { contentStems, words } from '../words'
import { pageBlocks } from './page-text'

const KEPT = 3

/** The sentences whose words the rest of the text repeats most, in their order. */
export function centralSentences(text: string[], count = KEPT): string[] {
  const stems = text.map((sentence) => new Set(contentStems(sentence)))
  const frequency = new Map<string, number>()
  for (const set of stems) for (const stem of set) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const scored = text.map((sentence, index) => {
    const own = [...(stems[index] ?? [])]
    const shared = own.reduce((sum, stem) => sum + Math.log(frequency.get(stem) ?? 1), 0)
    const place = index === 0 ? 0.4 : index < 3 ? 0.15 : 0
    return { sentence, index, score: own.length < 3 ? 0 : shared / (4 + own.length) + place }
  })
  const best = scored.toSorted((a, b) => b.score - a.score).slice(0, count)
  return best.toSorted((a, b) => a.index - b.index).map(({ sentence }) => sentence)
}

function pageSentences(page: Page): string[] {
  return pageBlocks(page).flatMap((block) => {
    if (block.kind === 'paragraph') return sentences(unmarked(block.text))
    return block.kind === 'list' ? block.items.filter((item) => /[.!?]$/.test(item)).map(unmarked) : []
  })
}

const quoted = (text: string): string => unmarked(text).replace(/\s+/g, ' ').trim()

function summariseConversation(turns: PromptTurn[]): string {
  const asked = turns
    .filter((turn) => turn.role === 'user' && words(turn.text).length > 2)
    .map((turn) => quoted(turn.text))
  const replied = turns.filter((turn) => turn.role === 'assistant').map((turn) => quoted(turn.text))
  const [first] = asked
  const last = asked.at(-1)
  const reply = replied.at(-1)
  const isOpen = turns.at(-1)?.role === 'user'
  return [
    ...(first ? [`- The customer asked: “${first}”`] : ['- The customer has not asked anything yet.']),
    ...(last && last !== first ? [`- Last message of the customer: “${last}”`] : []),
    ...(reply ? [`- Last reply: “${centralSentences(sentences(reply), 2).join(' ')}”`] : []),
    `- State: ${isOpen ? 'waiting for our reply' : 'waiting for the customer'}`,
  ].join('\n')
}

/** A conversation as a few lines, anything else as its three most central sentences. */
export function summarise(material: { pages: Page[]; conversation: PromptTurn[]; text: string }): string {
  if (material.conversation.length) return summariseConversation(material.conversation)
  const [page] = material.pages
  const found = page ? pageSentences(page) : sentences(unmarked(material.text))
  return centralSentences(found).join(' ')
}
