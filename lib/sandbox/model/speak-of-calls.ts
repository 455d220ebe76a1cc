import { unescapeMarkup } from '../http/markup'
import type { ModelCall } from './prompt'

const SAID: Record<string, string> = {
  waiting: 'I have passed this on. A colleague will confirm it.',
  done: 'That is noted. A colleague will take care of it.',
}

/** `{"status": "shipped"}` as words: “status: shipped”. */
function told(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const facts = Object.entries(value).filter(([, each]) => ['string', 'number', 'boolean'].includes(typeof each))
    return facts.length > 0 ? facts.map(([name, each]) => `${name}: ${each}`).join(', ') : null
  } catch {
    return null
  }
}

/** What the model says of what it has called, or nothing where that does not answer the customer. */
export function speakOfCalls(calls: readonly ModelCall[]): string | undefined {
  const last = calls.at(-1)
  const [, state = '', body = ''] =
    last?.result.match(/<tool_result[^>]*\bstate="(\w+)"[^>]*>([\s\S]*?)<\/tool_result>/) ?? []
  if (!last || last.name === 'search_knowledge') return undefined
  const facts = state === 'done' ? told(unescapeMarkup(body).trim()) : null
  return facts ?? SAID[state]
}
