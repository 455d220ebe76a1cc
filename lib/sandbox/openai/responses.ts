import { randomUUID } from 'node:crypto'
import type { Exchange } from '../http/exchange'
import { streamAnswer } from './event-stream'
import { type Generation, generate } from './generation'
import type { Behaviour } from './misbehaviour'
import type { ModelRequest } from './model-request'

const usageOf = ({ inputTokens, outputTokens }: Generation) => ({
  input_tokens: inputTokens,
  input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
  output_tokens: outputTokens,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: inputTokens + outputTokens,
})

/** `POST /v1/responses`, whole or as the events of the Responses stream in their order. */
export async function answerResponses(exchange: Exchange, request: ModelRequest, behaviour: Behaviour): Promise<void> {
  const generation = generate(request, behaviour)
  const itemId = `msg_${randomUUID()}`
  const part = (text: string) => ({ type: 'output_text', text, annotations: [], logprobs: [] })
  const item = (status: string, content: object[]) => ({
    id: itemId,
    type: 'message',
    role: 'assistant',
    status,
    content,
  })
  const calls = generation.calls.map((call) => ({
    id: `fc_${randomUUID()}`,
    type: 'function_call',
    status: 'completed',
    call_id: `call_${randomUUID()}`,
    ...call,
  }))
  const base = {
    id: `resp_${randomUUID()}`,
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    model: request.model,
    error: null,
    tools: [],
    store: false,
  }
  const running = { ...base, status: 'in_progress', incomplete_details: null, output: [], usage: null }
  const ended = {
    ...base,
    status: generation.wasCut ? 'incomplete' : 'completed',
    incomplete_details: generation.wasCut ? { reason: 'max_output_tokens' } : null,
    output: calls.length ? calls : [item(generation.wasCut ? 'incomplete' : 'completed', [part(generation.text)])],
    usage: usageOf(generation),
  }
  if (!request.stream) {
    exchange.json(200, ended)
    return
  }
  let sequence = 0
  const write = (type: string, fields: object) => {
    const data = JSON.stringify({ type, sequence_number: sequence++, ...fields })
    exchange.response.write(`event: ${type}\ndata: ${data}\n\n`)
  }
  const where = { item_id: itemId, output_index: 0, content_index: 0 }
  await streamAnswer(exchange, behaviour, generation, {
    begin: () => {
      write('response.created', { response: running })
      write('response.in_progress', { response: running })
      if (calls.length) return
      write('response.output_item.added', { output_index: 0, item: item('in_progress', []) })
      write('response.content_part.added', { ...where, part: part('') })
    },
    piece: (text) => write('response.output_text.delta', { ...where, delta: text, logprobs: [] }),
    end: () => {
      for (const [index, call] of calls.entries()) {
        const place = { item_id: call.id, output_index: index }
        write('response.output_item.added', { output_index: index, item: { ...call, arguments: '' } })
        write('response.function_call_arguments.delta', { ...place, delta: call.arguments })
        write('response.function_call_arguments.done', { ...place, name: call.name, arguments: call.arguments })
        write('response.output_item.done', { output_index: index, item: call })
      }
      if (calls.length) return write('response.completed', { response: ended })
      write('response.output_text.done', { ...where, text: generation.text, logprobs: [] })
      write('response.content_part.done', { ...where, part: part(generation.text) })
      write('response.output_item.done', { output_index: 0, item: ended.output[0] })
      write(`response.${ended.status}`, { response: ended })
    },
  })
}
