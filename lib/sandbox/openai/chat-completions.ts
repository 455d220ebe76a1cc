import { randomUUID } from 'node:crypto'
import type { Exchange } from '../http/exchange'
import { streamAnswer } from './event-stream'
import { type Generation, generate } from './generation'
import type { Behaviour } from './misbehaviour'
import type { ModelRequest } from './model-request'

const usageOf = ({ inputTokens, outputTokens }: Generation) => ({
  prompt_tokens: inputTokens,
  completion_tokens: outputTokens,
  total_tokens: inputTokens + outputTokens,
})

/** `POST /v1/chat/completions`, whole or as `chat.completion.chunk` events that end with `[DONE]`. */
export async function answerChat(exchange: Exchange, request: ModelRequest, behaviour: Behaviour): Promise<void> {
  const generation = generate(request, behaviour)
  const finish = generation.wasCut ? 'length' : generation.calls.length ? 'tool_calls' : 'stop'
  const calls = generation.calls.map((call, index) => ({
    index,
    id: `call_${randomUUID()}`,
    type: 'function',
    function: call,
  }))
  const base = { id: `chatcmpl-${randomUUID()}`, created: Math.floor(Date.now() / 1000), model: request.model }
  if (!request.stream) {
    const said = { role: 'assistant', content: generation.text || null, refusal: null }
    const message = calls.length ? { ...said, tool_calls: calls.map(({ index: _, ...call }) => call) } : said
    const choices = [{ index: 0, message, logprobs: null, finish_reason: finish }]
    exchange.json(200, { ...base, object: 'chat.completion', choices, usage: usageOf(generation) })
    return
  }
  const write = (fields: object) => {
    exchange.response.write(`data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', ...fields })}\n\n`)
  }
  const delta = (value: object, reason: string | null = null) =>
    write({ choices: [{ index: 0, delta: value, logprobs: null, finish_reason: reason }] })
  await streamAnswer(exchange, behaviour, generation, {
    begin: () => delta({ role: 'assistant', content: '' }),
    piece: (text) => delta({ content: text }),
    end: () => {
      for (const call of calls) {
        // In two pieces, as real servers stream them.
        const half = Math.ceil(call.function.arguments.length / 2)
        const begun = { ...call, function: { ...call.function, arguments: call.function.arguments.slice(0, half) } }
        delta({ tool_calls: [begun] })
        delta({ tool_calls: [{ index: call.index, function: { arguments: call.function.arguments.slice(half) } }] })
      }
      delta({}, finish)
      if (request.includeUsage) write({ choices: [], usage: usageOf(generation) })
      exchange.response.write('data: [DONE]\n\n')
    },
  })
}
