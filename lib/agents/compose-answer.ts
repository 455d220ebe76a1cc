import { aiFor } from '@/lib/ai'
import type { Passage } from '@/lib/knowledge/schema'
import type { TenantContext } from '@/lib/operations'
import type { AgentView } from './agent-view'
import { type Judgement, judge } from './groundedness'
import { systemPrompt } from './prompt'
import { retrievePassages } from './retrieve-passages'
import type { Source } from './schema'

const PASSAGES = 8
const MOST_TOKENS = 600
/** A short follow-up (“and to Austria?”) is searched together with the question before it. */
const FOLLOW_UP_CHARACTERS = 60

export type Turn = { authorKind: string; body: string }

export type Composed = {
  text: string
  sources: Source[]
  judgement: Judgement
  passages: Passage[]
  model: string
  inputTokens: number
  outputTokens: number
  latencyMs: number
  firstTokenMs: number | null
}

function searchText(question: string, turns: readonly Turn[]): string {
  if (question.length > FOLLOW_UP_CHARACTERS) return question
  const earlier = turns.filter((turn) => turn.authorKind === 'contact').at(-2)?.body
  return earlier ? `${question}\n${earlier.slice(0, 300)}` : question
}

/**
 * Numbers the citations of a text from 1 in the order in which they stand there. Passages of one page share a number: a
 * customer sees pages, not passages.
 */
export function citeInOrder(text: string, passages: readonly Passage[]): { text: string; sources: Source[] } {
  const sources: (Source & { pageId: string })[] = []
  const renumbered = text.replace(/\[(\d{1,2})\]/g, (mark, digits: string) => {
    const passage = passages[Number(digits) - 1]
    if (!passage) return mark
    let source = sources.find((known) => known.pageId === passage.pageId)
    if (!source) {
      source = { n: sources.length + 1, title: passage.title, url: passage.url, pageId: passage.pageId }
      sources.push(source)
    }
    return `[${source.n}]`
  })
  return {
    text: renumbered.replace(/(\[\d+\])(?:\s*\1)+/g, '$1'),
    sources: sources.map(({ pageId: _, ...source }) => source),
  }
}

/**
 * Retrieval, prompt, streamed answer, groundedness. `onText` gets the answer so far.
 * @throws AiFailure when the provider fails
 */
export async function composeAnswer(
  ctx: TenantContext,
  agent: AgentView,
  turns: readonly Turn[],
  question: string,
  options: { signal?: AbortSignal; onText?: (text: string) => void } = {},
): Promise<Composed> {
  const startedAt = performance.now()
  const [passages, { ai, model }] = await Promise.all([
    retrievePassages(ctx, {
      question: searchText(question, turns).slice(0, 4_000),
      language: agent.language,
      limit: PASSAGES,
    }),
    aiFor(ctx),
  ])
  const { tenant } = ctx
  const stream = ai.stream({
    model: agent.model ?? model,
    system: systemPrompt(tenant, agent, passages),
    messages: turns.map((turn) => ({ role: turn.authorKind === 'contact' ? 'user' : 'assistant', content: turn.body })),
    maxOutputTokens: MOST_TOKENS,
    ...(options.signal ? { signal: options.signal } : {}),
  })
  let text = ''
  let firstTokenMs: number | null = null
  for await (const event of stream) {
    if (event.type === 'delta') {
      firstTokenMs ??= Math.round(performance.now() - startedAt)
      text += event.text
      options.onText?.(text)
      continue
    }
    const judgement = judge(event.text, passages, question)
    const cited = citeInOrder(event.text.trim(), passages)
    return {
      text: cited.text,
      sources: judgement.isGrounded ? cited.sources : [],
      judgement,
      passages,
      model: event.model,
      inputTokens: event.inputTokens,
      outputTokens: event.outputTokens,
      latencyMs: Math.round(performance.now() - startedAt),
      firstTokenMs,
    }
  }
  throw new Error('the provider ended its stream without an answer')
}
