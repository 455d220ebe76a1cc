import type { Ai, AiCheck } from './ai'
import type { Connection } from './connection'
import { AiFailure, isAiFailure } from './failure'

export async function listModels(connection: Connection, signal?: AbortSignal): Promise<string[]> {
  const page = await connection.once((client, deadline) => client.models.list({ signal: deadline.signal }), signal)
  const ids = Array.isArray(page?.data) ? page.data.map((model) => model.id) : undefined
  if (!ids?.every((id) => typeof id === 'string'))
    throw new AiFailure('malformed', 'the list of models is not readable')
  return ids.toSorted()
}

/** Some compatible servers list no models: then one tiny answer of the default model proves the connection. */
export async function checkConnection(
  connection: Connection,
  complete: Ai['complete'],
  signal?: AbortSignal,
): Promise<AiCheck> {
  try {
    return { ok: true, models: await listModels(connection, signal) }
  } catch (error) {
    if (!isAiFailure(error)) throw error
    if (error.kind !== 'refused' && error.kind !== 'malformed') return failed(error)
  }
  try {
    const messages = [{ role: 'user' as const, content: 'Say hello.' }]
    await complete({ messages, maxOutputTokens: 64, ...(signal ? { signal } : {}) })
    return { ok: true, models: [connection.defaultModel] }
  } catch (error) {
    if (isAiFailure(error)) return failed(error)
    throw error
  }
}

const failed = (failure: AiFailure): AiCheck => ({ ok: false, kind: failure.kind, message: failure.userMessage })
