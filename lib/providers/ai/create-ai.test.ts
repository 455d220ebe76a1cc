import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Ai } from './ai'
import { createAi } from './create-ai'
import { isAiFailure } from './failure'
import { jsonFormat, readJsonAnswer } from './json-answer'
import { localProvider, openStream, sendChunk, sendError, sendEvent } from './local-provider'

const open = (baseUrl?: string) =>
  createAi({ apiKey: 'sk-test', defaultModel: 'm-1', ...(baseUrl === undefined ? {} : { baseUrl }) })

const sendJson = (response: import('node:http').ServerResponse, value: unknown) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}

const answering = (text: string) =>
  localProvider((response) => {
    openStream(response)
    sendChunk(response, { content: text }, 'stop')
    response.end('data: [DONE]\n\n')
  })

describe('the protocol', () => {
  it('is Responses at OpenAI and Chat Completions anywhere else', () => {
    expect(open().protocol).toBe('responses')
    expect(open('https://api.openai.com/v1').protocol).toBe('responses')
    expect(open('https://api.openai.com.example.net/v1').protocol).toBe('chat')
    expect(open('http://127.0.0.1:11434/v1').protocol).toBe('chat')
  })
})

describe('a JSON answer', () => {
  const schema = z.object({ name: z.string(), tags: z.array(z.string()), note: z.string().nullable() })
  const askFor = async (ai: Ai) => {
    const messages = [{ role: 'user' as const, content: 'Describe it.' }]
    const answer = await ai.complete({ messages, responseFormat: await jsonFormat(schema, 'thing') })
    return readJsonAnswer(schema, answer.text)
  }

  it('asks for a strict schema and reads the object, with or without fences', async () => {
    for (const text of [
      '{"name":"A","tags":[],"note":null}',
      'Here:\n```json\n{"name":"A","tags":[],"note":null}\n```',
    ]) {
      await using provider = await answering(text)
      expect(await askFor(open(provider.baseUrl))).toEqual({ name: 'A', tags: [], note: null })
      expect(provider.seen[0]?.body.response_format).toMatchObject({
        type: 'json_schema',
        json_schema: {
          name: 'thing',
          strict: true,
          schema: { required: ['name', 'tags', 'note'], additionalProperties: false },
        },
      })
    }
  })

  it('sends the schema in the Responses form too', async () => {
    await using provider = await localProvider((response) => {
      openStream(response)
      sendEvent(response, 'response.output_text.delta', { delta: '{"name":"A","tags":[],"note":null}' })
      sendEvent(response, 'response.completed', { response: { id: 'r', model: 'm-1' } })
      response.end()
    })
    const ai = createAi({ apiKey: 'k', baseUrl: provider.baseUrl, defaultModel: 'm-1', protocol: 'responses' })
    expect((await askFor(ai)).name).toBe('A')
    expect(provider.seen[0]?.body.text).toMatchObject({ format: { type: 'json_schema', name: 'thing', strict: true } })
  })

  it.each(['Sorry, no.', '{"name": 3, "tags": [], "note": null}', '{"name":"A"'])('refuses %s', async (text) => {
    await using provider = await answering(text)
    const error = await askFor(open(provider.baseUrl)).catch((reason: unknown) => reason)
    expect(isAiFailure(error, 'malformed')).toBe(true)
  })
})

describe('embeddings', () => {
  it('come back in the order of the texts, in several requests when there are many', async () => {
    await using provider = await localProvider((response, seen) => {
      const input = seen.body.input as string[]
      const data = input.map((text, index) => ({ object: 'embedding', index, embedding: [Number(text), 0.5] }))
      sendJson(response, {
        object: 'list',
        model: 'e',
        data: data.toReversed(),
        usage: { prompt_tokens: 1, total_tokens: 1 },
      })
    })
    const texts = Array.from({ length: 150 }, (_, index) => String(index))
    const vectors = await open(provider.baseUrl).embed(texts, 'e')
    expect(vectors.map(([first]) => first)).toEqual(texts.map(Number))
    expect(provider.seen.map((request) => request.body.encoding_format)).toEqual(['float', 'float', 'float'])
  })

  it('are refused when one is missing or of another size', async () => {
    for (const data of [
      [],
      [
        { index: 0, embedding: [1, 2] },
        { index: 1, embedding: [1] },
      ],
    ]) {
      await using provider = await localProvider((response) => sendJson(response, { object: 'list', data }))
      const error = await open(provider.baseUrl)
        .embed(['a', 'b'], 'e')
        .catch((reason: unknown) => reason)
      expect(isAiFailure(error, 'malformed')).toBe(true)
    }
  })
})

describe('testing the connection', () => {
  it('lists what the account may use', async () => {
    await using provider = await localProvider((response) =>
      sendJson(response, { object: 'list', data: [{ id: 'b' }, { id: 'a' }] }),
    )
    expect(await open(provider.baseUrl).check()).toEqual({ ok: true, models: ['a', 'b'] })
  })

  it('asks the default model where models are not listed', async () => {
    await using provider = await localProvider((response, seen) => {
      if (seen.path.endsWith('/models')) return sendError(response, 404, { message: 'not here' })
      openStream(response)
      sendChunk(response, { content: 'Hello' }, 'stop')
      response.end('data: [DONE]\n\n')
    })
    expect(await open(provider.baseUrl).check()).toEqual({ ok: true, models: ['m-1'] })
  })

  it('says in a sentence why it failed', async () => {
    await using provider = await localProvider((response) => sendError(response, 401, { message: 'bad key' }))
    expect(await open(provider.baseUrl).check()).toEqual({
      ok: false,
      kind: 'auth',
      message: 'The AI provider did not accept the API key.',
    })
  })
})

it('sends nothing of the installation’s own account to a tenant’s provider', async () => {
  process.env.OPENAI_ORG_ID = 'org-of-the-platform'
  await using provider = await answering('Hi')
  const headers: Headers[] = []
  const ai = createAi({
    apiKey: 'k',
    baseUrl: provider.baseUrl,
    defaultModel: 'm-1',
    fetch: (input, init) => {
      headers.push(new Headers(init?.headers))
      return fetch(input, init)
    },
  })
  await ai.complete({ messages: [{ role: 'user', content: 'Hi' }] })
  delete process.env.OPENAI_ORG_ID
  expect(headers[0]?.get('openai-organization')).toBeNull()
})
