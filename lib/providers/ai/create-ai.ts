import type { Ai, AiAnswer, AiEvent, AiOptions, AiRequest } from './ai'
import { chatStream } from './chat-stream'
import { Connection } from './connection'
import { embed } from './embed'
import { AiFailure } from './failure'
import { checkConnection, listModels } from './models'
import { responsesStream } from './responses-stream'

/** Opens no connection; cheap enough to make per request. */
export function createAi(options: AiOptions): Ai {
  const connection = new Connection(options)
  const speak = connection.protocol === 'responses' ? responsesStream : chatStream

  const stream = (request: AiRequest): AsyncIterable<AiEvent> => {
    const model = request.model ?? connection.defaultModel
    return connection.talk((client, deadline) => speak(client, deadline, request, model), request.signal, model)
  }

  const complete = async (request: AiRequest): Promise<AiAnswer> => {
    for await (const event of stream(request)) {
      if (event.type === 'done') {
        const { type: _type, ...answer } = event
        return answer
      }
    }
    throw new AiFailure('malformed', 'the stream ended without an answer')
  }

  return {
    protocol: connection.protocol,
    stream,
    complete,
    embed: (texts, model, signal) => embed(connection, texts, model, signal),
    listModels: (signal) => listModels(connection, signal),
    check: (signal) => checkConnection(connection, complete, signal),
  }
}
