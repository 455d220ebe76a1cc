import type { Connection } from './connection'
import { AiFailure } from './failure'

/** Well below the inputs and tokens that providers allow in one request. */
const BATCH_SIZE = 64

async function embedBatch(connection: Connection, texts: string[], model: string, signal: AbortSignal | undefined) {
  const answer = await connection.once(
    (client, deadline) => {
      // One body at the end: only the limit for the whole answer counts.
      deadline.sawText()
      // Compatible servers know `float` only; the SDK's default is base64.
      return client.embeddings.create({ model, input: texts, encoding_format: 'float' }, { signal: deadline.signal })
    },
    signal,
    model,
  )
  const rows = Array.isArray(answer?.data) ? answer.data.toSorted((a, b) => a.index - b.index) : []
  const vectors = rows.map((row) => row.embedding)
  const size = vectors[0]?.length
  if (vectors.length !== texts.length || !size || vectors.some((vector) => vector?.length !== size)) {
    throw new AiFailure('malformed', `${vectors.length} usable embeddings for ${texts.length} texts`)
  }
  return vectors
}

export async function embed(
  connection: Connection,
  texts: string[],
  model: string,
  signal: AbortSignal | undefined,
): Promise<number[][]> {
  const vectors: number[][] = []
  for (let from = 0; from < texts.length; from += BATCH_SIZE) {
    vectors.push(...(await embedBatch(connection, texts.slice(from, from + BATCH_SIZE), model, signal)))
  }
  return vectors
}
