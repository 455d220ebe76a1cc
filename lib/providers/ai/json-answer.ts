import type { z } from 'zod'
import type { AiJsonFormat } from './ai'
import { AiFailure } from './failure'

/** @throws Error when the schema has optional fields, which strict JSON schemas do not know. */
export async function jsonFormat(schema: z.ZodType, name: string): Promise<AiJsonFormat> {
  const { zodTextFormat } = await import('openai/helpers/zod')
  return { name, schema: zodTextFormat(schema, name).schema }
}

/**
 * Servers without structured output put fences or a sentence around the object.
 * @throws AiFailure malformed when no object of that shape is in the text.
 */
export function readJsonAnswer<T>(schema: z.ZodType<T>, text: string): T {
  const start = text.search(/[{[]/)
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'))
  let value: unknown
  try {
    value = JSON.parse(text.slice(start, end + 1))
  } catch {
    throw new AiFailure('malformed', 'the answer is not JSON')
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new AiFailure('malformed', `the answer does not fit: ${issue?.path.join('.')}: ${issue?.message}`)
}
