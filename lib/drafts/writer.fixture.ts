import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerPrompt, type JsonSchema } from '@/lib/sandbox/model'

type Asked = { system: string; ask: string }
/** What the model says instead of its own answer; a number is a failure of the provider. */
type Instead = string | number | ((asked: Asked) => string | number)

type ChatBody = {
  messages: { role: string; content: string }[]
  response_format?: { json_schema: { schema: JsonSchema } }
}

/** A provider that speaks with the built-in model's words, unless it is told others. */
export function writerModel() {
  const seen: Asked[] = []
  const instead: Instead[] = []
  let wait: Promise<void> | null = null
  const answerTo = ({ messages, response_format }: ChatBody): string | number => {
    const asked = { system: messages[0]?.content ?? '', ask: messages.at(-1)?.content ?? '' }
    seen.push(asked)
    const other = instead.shift()
    if (other !== undefined) return typeof other === 'function' ? other(asked) : other
    const turns = [{ role: 'user' as const, text: asked.ask }]
    return answerPrompt({ system: asked.system, turns, schema: response_format?.json_schema.schema })
  }
  const server = http.createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as ChatBody
    const text = answerTo(body)
    await wait
    if (typeof text === 'number') {
      response.writeHead(text, { 'content-type': 'application/json' })
      return response.end(JSON.stringify({ error: { message: 'no' } }))
    }
    const chunk = (choices: object[], usage: object | null) =>
      `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'writer-1', choices, usage })}\n\n`
    response.setHeader('content-type', 'text/event-stream')
    response.write(chunk([{ index: 0, finish_reason: null, delta: { role: 'assistant', content: text } }], null))
    response.write(chunk([{ index: 0, finish_reason: 'stop', delta: {} }], null))
    response.write(chunk([], { prompt_tokens: 300, completion_tokens: 200, total_tokens: 500 }))
    response.end('data: [DONE]\n\n')
  })
  return {
    server,
    /** As soon as the server listens. */
    baseUrl: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    seen,
    instead,
    /** Holds all answers back until the promise is kept. */
    hold: (until: Promise<void> | null) => {
      wait = until
    },
  }
}
