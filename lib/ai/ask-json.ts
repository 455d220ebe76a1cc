import type { z } from 'zod'
import { type Ai, AiFailure, type AiMessage, isAiFailure, jsonFormat, readJsonAnswer } from '@/lib/providers/ai'

/** One answer of the model, as the provider counted it. */
export type PaidAnswer = { text: string; model: string; inputTokens: number; outputTokens: number }

export type JsonQuestion<T> = {
  name: string
  model: string
  system: string
  ask: string
  schema: z.ZodType<T>
  maxOutputTokens: number
  /** What is wrong with an answer of the right shape, in words that the model can mend it by; nothing where it is good. */
  judge?: (value: T) => string[] | Promise<string[]>
}

type Reporting = {
  /** Answers that have been paid for before: they are judged first, so that nothing is asked for twice. */
  answers?: readonly PaidAnswer[]
  /** Told of each answer as soon as it is there, good or bad. */
  keep?: (answer: PaidAnswer) => Promise<void>
  /** The text of the answer so far. */
  onText?: (text: string) => void
  /** Calls it off: its reason is thrown. */
  signal?: AbortSignal
}

export type JsonAnswer<T> = { value: T; model: string; tokens: number }

/** The first answer, and one that mends it. */
const MOST_ANSWERS = 2

async function read<T>({ schema, judge }: JsonQuestion<T>, text: string): Promise<{ value: T } | { problem: string }> {
  try {
    const value = readJsonAnswer(schema, text)
    const problems = (await judge?.(value)) ?? []
    return problems.length ? { problem: problems.join(' ') } : { value }
  } catch (error) {
    if (!isAiFailure(error, 'malformed')) throw error
    return { problem: error.message }
  }
}

async function askOnce<T>(ai: Ai, question: JsonQuestion<T>, messages: AiMessage[], { onText, signal }: Reporting) {
  const { name, model, system, schema, maxOutputTokens } = question
  let text = ''
  const responseFormat = await jsonFormat(schema, name)
  for await (const event of ai.stream({
    model,
    system,
    messages,
    maxOutputTokens,
    responseFormat,
    ...(signal ? { signal } : {}),
  })) {
    if (event.type === 'done') {
      const { inputTokens, outputTokens } = event
      return { text: event.text, model: event.model, inputTokens, outputTokens }
    }
    text += event.text
    onText?.(text)
  }
  throw new AiFailure('malformed', 'the stream ended without an answer')
}

/**
 * A structured answer; one that does not fit is asked for once more, saying what was wrong.
 * @throws AiFailure, malformed where the second one does not fit either
 */
export async function askJson<T>(ai: Ai, question: JsonQuestion<T>, reporting: Reporting = {}): Promise<JsonAnswer<T>> {
  const answers = [...(reporting.answers ?? [])]
  for (;;) {
    const last = answers.at(-1)
    let again = ''
    if (last) {
      const found = await read(question, last.text)
      if ('value' in found) {
        const tokens = answers.reduce((sum, each) => sum + each.inputTokens + each.outputTokens, 0)
        return { value: found.value, model: last.model, tokens }
      }
      if (answers.length >= MOST_ANSWERS) throw new AiFailure('malformed', found.problem)
      again = `\n\nThe answer before this could not be used (${found.problem.slice(0, 1_500)}). Answer with one JSON object of the shape that was asked for.`
    }
    const messages: AiMessage[] = [{ role: 'user', content: `${question.ask}${again}` }]
    const answer = await askOnce(ai, question, messages, reporting)
    await reporting.keep?.(answer)
    answers.push(answer)
  }
}
