import { aiFor } from '@/lib/ai'
import type { InboxSource } from '@/lib/conversations/schema'
import type { Passage } from '@/lib/knowledge/schema'
import type { TenantContext } from '@/lib/operations'
import { type AiAnswer, type AiEvent, AiFailure, type AiMessage } from '@/lib/providers/ai'
import type { AgentView } from './agent-view'
import { callTools, type ToolStep } from './call-tools'
import { cleanAnswer } from './clean-answer'
import { type Judgement, judge } from './groundedness'
import { allowedLinkHosts } from './link-hosts'
import { systemPrompt } from './prompt'
import { Redaction } from './redaction'
import { retrievePassages } from './retrieve-passages'
import type { Guardrails } from './schema'
import { declared, type ToolBox } from './tool-box'
import { touchedTopic } from './topics'

const PASSAGES = 8
const MOST_TOKENS = 600
/** A short follow-up (“and to Austria?”) is searched together with the question before it. */
const FOLLOW_UP_CHARACTERS = 60

export type Turn = { authorKind: string; body: string }

export type Composed = {
  text: string
  sources: InboxSource[]
  judgement: Judgement
  passages: Passage[]
  /** The tools that it called. */
  steps: ToolStep[]
  /** All its calls were none, of tools that there are not or with arguments that do not fit, and no answer came of it. */
  isMisused: boolean
  /** What the model was told. */
  system: string
  messages: AiMessage[]
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

const sourceOf = ({ chunkId, pageId, title, url, place, versionId }: Passage, n: number) => ({
  n,
  title,
  url,
  pageId,
  ...(place ? { place } : {}),
  passage: { chunkId, pageId, versionId },
})

/**
 * Numbers the citations of a text from 1 in the order in which they stand there. Passages of one page share a number: a
 * customer sees pages, not passages.
 */
export function citeInOrder(text: string, passages: readonly Passage[]): { text: string; sources: InboxSource[] } {
  const sources: (InboxSource & { pageId: string })[] = []
  const renumbered = text.replace(/\[(\d{1,2})\]/g, (mark, digits: string) => {
    const passage = passages[Number(digits) - 1]
    if (!passage) return mark
    let source = sources.find((known) => known.pageId === passage.pageId)
    if (!source) {
      source = sourceOf(passage, sources.length + 1)
      sources.push(source)
    } else if (source.place && passage.place) {
      source.place = {
        ...source.place,
        from: Math.min(source.place.from, passage.place.from),
        to: Math.max(source.place.to, passage.place.to),
      }
    }
    return `[${source.n}]`
  })
  return {
    text: renumbered.replace(/(\[\d+\])(?:\s*\1)+/g, '$1'),
    sources: sources.map(({ pageId: _, ...source }) => source),
  }
}

/** Nobody waits longer, and no model goes on for ever. */
const MOST_STEPS = 6
const MOST_CALLS = 12
const MOST_TOTAL_TOKENS = 40_000
const TIME_LIMIT_MS = 90_000

const endless = (detail: string): AiFailure =>
  new AiFailure('malformed', detail, { userMessage: 'The AI model went on calling tools and came to no answer.' })

/** Why a model that has not come to an end is stopped, or null. */
function tooMuch(steps: number, calls: number, tokens: number): string | null {
  if (steps >= MOST_STEPS) return `${steps} rounds of tools`
  if (calls > MOST_CALLS) return `${calls} tool calls`
  return tokens > MOST_TOTAL_TOKENS ? `${tokens} tokens` : null
}

type Options = { signal?: AbortSignal; onText?: (text: string) => void; box?: ToolBox }

const NO_TOOLS: ToolBox = { tools: [], call: async () => ({ state: 'failed', text: '' }) }

/**
 * Retrieval, prompt, streamed answer with the tools that it calls, groundedness. `onText` gets the answer so far.
 * @throws AiFailure when the provider fails or the model comes to no end
 */
export async function composeAnswer(
  ctx: TenantContext,
  agent: AgentView,
  turns: readonly Turn[],
  question: string,
  { signal, onText, box = NO_TOOLS }: Options = {},
): Promise<Composed> {
  const startedAt = performance.now()
  const { guardrails } = agent
  const redaction = new Redaction(guardrails)
  const asked = redaction.hide(question)
  const told = turns.map((turn) => ({ ...turn, body: redaction.hide(turn.body) }))
  const { ai, model } = await aiFor(ctx)
  const base = { passages: [] as Passage[], steps: [] as ToolStep[], system: '', messages: [] as AiMessage[] }
  const spent = { inputTokens: 0, outputTokens: 0 }
  const latency = () => Math.round(performance.now() - startedAt)
  if (touchedTopic(question, guardrails.topics)) {
    const ending = { text: '', sources: [], judgement: OFF_LIMITS, model: agent.model ?? model }
    return { ...base, ...ending, ...spent, isMisused: false, latencyMs: latency(), firstTokenMs: null }
  }
  const { passages, steps, messages } = base
  const asking = searchText(asked, told).slice(0, 4_000)
  const search = { question: asking, language: agent.language, limit: PASSAGES, agentId: agent.id }
  passages.push(...(await retrievePassages(ctx, search)))
  const system = systemPrompt(ctx.tenant, agent, passages, box.tools.length > 0)
  messages.push(
    ...told.map(
      ({ authorKind, body }): AiMessage => ({ role: authorKind === 'contact' ? 'user' : 'assistant', content: body }),
    ),
  )
  const shown = (text: string): string =>
    cleanAnswer(redaction.show(text), allowedLinkHosts(ctx, passages, guardrails.linkHosts))
  const tools = declared(box.tools)
  const limit = AbortSignal.timeout(TIME_LIMIT_MS)
  const until = signal ? AbortSignal.any([signal, limit]) : limit
  let firstTokenMs: number | null = null
  let refused = 0
  for (let round = 0; ; round++) {
    const answer = await speak(
      ai.stream({ model: agent.model ?? model, system, messages, maxOutputTokens: MOST_TOKENS, tools, signal: until }),
      (text) => {
        firstTokenMs ??= latency()
        onText?.(shown(text))
      },
    )
    spent.inputTokens += answer.inputTokens
    spent.outputTokens += answer.outputTokens
    const isOver = answer.toolCalls.length === 0
    if (!isOver) {
      const calls = steps.length + answer.toolCalls.length
      const why = tooMuch(round, calls, spent.inputTokens + spent.outputTokens)
      if (why) throw endless(why)
      const called = await callTools(box, answer.toolCalls, passages, redaction)
      steps.push(...called.steps)
      refused += called.refused
      messages.push({ role: 'assistant', content: answer.text, toolCalls: answer.toolCalls }, ...called.messages)
      if (!called.isHandedOver) continue
    }
    const evidence = steps.flatMap(({ parameters, text }) => [parameters, text])
    const judgement: Judgement = !isOver
      ? { isGrounded: false, reason: 'handed_over', support: 0 }
      : touchedTopic(answer.text, guardrails.topics)
        ? OFF_LIMITS
        : judge(answer.text, passages, asked, evidence, guardrails.isStrict)
    const cited = citeInOrder(answer.text.trim(), passages)
    const isFirst = !turns.some(({ authorKind }) => authorKind === 'agent')
    return {
      ...base,
      text: withDisclaimer(shown(cited.text), guardrails, isFirst),
      sources: judgement.isGrounded ? cited.sources : [],
      judgement,
      isMisused: refused > 0 && refused === steps.length && !judgement.isGrounded,
      system,
      model: answer.model,
      ...spent,
      latencyMs: latency(),
      firstTokenMs,
    }
  }
}

const OFF_LIMITS: Judgement = { isGrounded: false, reason: 'off_limits', support: 0 }

const withDisclaimer = (text: string, { disclaimer, disclaimerOn }: Guardrails, isFirst: boolean): string =>
  disclaimer && text && (isFirst || disclaimerOn === 'all') ? `${text}\n\n${disclaimer}` : text

/** Reads one answer of the model. @throws AiFailure */
async function speak(stream: AsyncIterable<AiEvent>, onText: (text: string) => void): Promise<AiAnswer> {
  let text = ''
  for await (const event of stream) {
    if (event.type === 'done') return event
    text += event.text
    onText(text)
  }
  throw new AiFailure('malformed', 'the provider ended its stream without an answer')
}
