import { z } from 'zod'
import type { Exchange } from '../http/exchange'
import { contentStems } from '../model'

const DIMENSIONS = 256
const NGRAM_WEIGHT = 0.35

const embeddingsBody = z.object({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string()).min(1).max(2048)]),
  encoding_format: z.enum(['float', 'base64']).default('float'),
  dimensions: z.number().int().min(8).max(3072).default(DIMENSIONS),
})

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return value
}

/** Word stems and their letter triples, hashed with a sign into a fixed number of places; unit length. */
export function embedText(text: string, dimensions = DIMENSIONS): number[] {
  const vector = new Array<number>(dimensions).fill(0)
  const add = (feature: string, weight: number) => {
    const place = hash(feature)
    const index = place % dimensions
    vector[index] = (vector[index] ?? 0) + (place & 0x10000 ? weight : -weight)
  }
  for (const stem of contentStems(text)) {
    add(stem, 1)
    const padded = `^${stem}$`
    for (let at = 0; at + 3 <= padded.length; at++) add(`#${padded.slice(at, at + 3)}`, NGRAM_WEIGHT)
  }
  const length = Math.hypot(...vector)
  // A text without words still needs a direction: cosine of a zero vector is undefined.
  if (length === 0) vector[0] = 1
  return vector.map((value) => value / (length || 1))
}

const asBase64 = (vector: number[]): string => Buffer.from(new Float32Array(vector).buffer).toString('base64')

export type EmbeddingsRequest = z.infer<typeof embeddingsBody>

/** @throws ZodError when the body is not an embeddings request. */
export const readEmbeddingsBody = (value: unknown): EmbeddingsRequest => embeddingsBody.parse(value)

/** `POST /v1/embeddings` */
export function answerEmbeddings(exchange: Exchange, body: EmbeddingsRequest): void {
  const texts = typeof body.input === 'string' ? [body.input] : body.input
  const data = texts.map((text, index) => {
    const vector = embedText(text, body.dimensions)
    return { object: 'embedding', index, embedding: body.encoding_format === 'base64' ? asBase64(vector) : vector }
  })
  const tokens = Math.ceil(texts.join(' ').length / 4)
  exchange.json(200, {
    object: 'list',
    model: body.model,
    data,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  })
}
