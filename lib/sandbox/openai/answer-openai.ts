import { ZodError } from 'zod'
import { BUILT_IN_EMBEDDING_MODEL } from '@/lib/providers/ai'
import type { Exchange } from '../http/exchange'
import { answerChat } from './chat-completions'
import { answerEmbeddings, readEmbeddingsBody } from './embeddings'
import { behaviourOf, misbehaveAtOnce, modelIds, sendOpenAiError } from './misbehaviour'
import { type ModelRequest, readChatBody, readResponsesBody } from './model-request'
import { answerResponses } from './responses'

const describe = (id: string) => ({ id, object: 'model', created: 1_767_225_600, owned_by: 'sandbox' })

const missingModel = (exchange: Exchange, model: string): void =>
  sendOpenAiError(exchange, 404, `The model \`${model}\` does not exist.`, 'model_not_found')

function answerModels(exchange: Exchange): void {
  const id = exchange.path.slice('/v1/models/'.length)
  if (exchange.path === '/v1/models') exchange.json(200, { object: 'list', data: modelIds.map(describe) })
  else if (modelIds.includes(id)) exchange.json(200, describe(id))
  else missingModel(exchange, id)
}

async function answerText(exchange: Exchange, request: ModelRequest, speak: typeof answerChat): Promise<void> {
  const behaviour = behaviourOf(request.model)
  if (!behaviour) missingModel(exchange, request.model)
  else if (!(await misbehaveAtOnce(exchange, behaviour, request.stream))) await speak(exchange, request, behaviour)
}

async function answerPost(exchange: Exchange): Promise<void> {
  const body: unknown = JSON.parse(await exchange.body())
  if (exchange.path === '/v1/chat/completions') await answerText(exchange, readChatBody(body), answerChat)
  else if (exchange.path === '/v1/responses') await answerText(exchange, readResponsesBody(body), answerResponses)
  else if (exchange.path === '/v1/embeddings') {
    const request = readEmbeddingsBody(body)
    if (request.model === BUILT_IN_EMBEDDING_MODEL) answerEmbeddings(exchange, request)
    else missingModel(exchange, request.model)
  } else sendOpenAiError(exchange, 404, `Unknown request URL: POST ${exchange.path}`)
}

/** Everything below `/v1`. Any key is accepted; none is not, as at a real provider. */
export async function answerOpenAi(exchange: Exchange): Promise<void> {
  if (!/^Bearer \S/.test(exchange.request.headers.authorization ?? '')) {
    sendOpenAiError(exchange, 401, 'You did not provide an API key.', 'invalid_api_key')
  } else if (exchange.method === 'GET') answerModels(exchange)
  else if (exchange.method !== 'POST') sendOpenAiError(exchange, 405, 'Method not allowed.')
  else {
    try {
      await answerPost(exchange)
    } catch (error) {
      if (error instanceof RangeError) return sendOpenAiError(exchange, 413, 'The request is too large.')
      if (!(error instanceof SyntaxError || error instanceof ZodError)) throw error
      sendOpenAiError(exchange, 400, `The request could not be read: ${error.message.slice(0, 300)}`)
    }
  }
}
