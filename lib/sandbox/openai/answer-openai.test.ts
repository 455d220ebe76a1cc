import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  type AiFailureKind,
  type AiProtocol,
  builtInBaseUrl,
  createAi,
  jsonFormat,
  NO_ANSWER_RULE,
  pageBlock,
  passagesBlock,
  readJsonAnswer,
  taskLine,
  toolResultBlock,
} from '@/lib/providers/ai'
import { type Sandbox, startSandbox } from '../start-sandbox'

let sandbox: Sandbox
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'))
  sandbox = await startSandbox({ port: 0, smtpPort: 0, dnsPort: 0, imapPort: 0, dataDir })
})

afterAll(async () => {
  await sandbox.close()
  await rm(dataDir, { recursive: true })
})

const open = (protocol: AiProtocol = 'chat', firstTokenTimeoutMs = 5_000) =>
  createAi({
    apiKey: 'any',
    baseUrl: builtInBaseUrl(sandbox.port),
    defaultModel: 'built-in',
    protocol,
    firstTokenTimeoutMs,
  })

const system = `${NO_ANSWER_RULE}\n${passagesBlock([{ n: 1, title: 'Hours', text: 'We are open from 9 am to 5 pm on weekdays.' }])}`
const messages = [{ role: 'user' as const, content: 'When are you open on Monday?' }]
const ANSWER = 'We are open from 9 am to 5 pm on weekdays. [1]'

describe.each(['chat', 'responses'] as const)('the built-in model over %s', (protocol) => {
  it('streams word by word, with usage', async () => {
    const pieces: string[] = []
    for await (const event of open(protocol).stream({ system, messages })) {
      if (event.type === 'delta') pieces.push(event.text)
      else
        expect(event).toMatchObject({ text: ANSWER, model: 'built-in', tokensEstimated: false, finishReason: 'stop' })
    }
    expect(pieces.join('')).toBe(ANSWER)
    expect(pieces.length).toBeGreaterThan(8)
  })

  it('calls a tool, and says what came of it', async () => {
    const tools = [
      { name: 'book_call_back', description: 'Notes a call.', parameters: { type: 'object', properties: {} } },
    ]
    const wish = [{ role: 'user' as const, content: 'Please call me back at +4915112345678.' }]
    const first = await open(protocol).complete({ system, messages: wish, tools })
    expect(first).toMatchObject({ finishReason: 'tools', text: '', toolCalls: [{ name: 'book_call_back' }] })
    const [call] = first.toolCalls
    expect(JSON.parse(call?.arguments ?? '')).toMatchObject({ phone: '+4915112345678' })
    const content = toolResultBlock({ tool: 'book_call_back', state: 'waiting', text: 'Not done yet.' })
    const second = await open(protocol).complete({
      system,
      tools,
      messages: [
        ...wish,
        { role: 'assistant', content: '', toolCalls: first.toolCalls },
        { role: 'tool', callId: call?.id ?? '', content },
      ],
    })
    expect(second).toMatchObject({ text: expect.stringContaining('A colleague will confirm'), toolCalls: [] })
  })

  it('says when it was cut at the limit', async () => {
    expect(await open(protocol).complete({ system, messages, maxOutputTokens: 3 })).toMatchObject({
      finishReason: 'length',
    })
  })

  it('fills a schema', async () => {
    const schema = z.object({ name: z.string(), industry: z.string(), founded: z.number().nullable() })
    const page = pageBlock({
      title: 'Acme – Rockets',
      text: 'Acme makes software for rockets. Developers use our API and cloud.',
    })
    const { text } = await open(protocol).complete({
      system: `${taskLine('describe_company')}\n${page}`,
      messages,
      responseFormat: await jsonFormat(schema, 'answer'),
    })
    expect(readJsonAnswer(schema, text)).toEqual({ name: 'Acme', industry: 'Software', founded: null })
  })

  it.each<[string, AiFailureKind]>([
    ['built-in-broken', 'malformed'],
    ['built-in-cut', 'malformed'],
    ['built-in-slow', 'timeout'],
    ['built-in-error', 'server'],
    ['built-in-limited', 'rate_limited'],
    ['gpt-imaginary', 'refused'],
  ])('%s fails as its name says', async (model, kind) => {
    const limit = model === 'built-in-slow' ? 300 : 5_000
    await expect(open(protocol, limit).complete({ model, system, messages })).rejects.toMatchObject({ kind })
  })
})

describe('over plain HTTP', () => {
  const post = (path: string, body: unknown, headers: Record<string, string> = { authorization: 'Bearer any' }) =>
    fetch(`${builtInBaseUrl(sandbox.port)}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  it('answers whole where no stream is asked for', async () => {
    const chat = await (
      await post('/chat/completions', {
        model: 'built-in',
        messages: [{ role: 'system', content: system }, ...messages],
      })
    ).json()
    expect(chat.choices[0].message.content).toBe(ANSWER)
    expect(chat.usage.total_tokens).toBe(chat.usage.prompt_tokens + chat.usage.completion_tokens)
    const response = await (
      await post('/responses', { model: 'built-in', instructions: system, input: 'When are you open on Monday?' })
    ).json()
    expect(response.output[0].content[0].text).toBe(ANSWER)
  })

  it('sends the events of a response in their order', async () => {
    const text = await (
      await post('/responses', { model: 'built-in', stream: true, instructions: system, input: 'Hello' })
    ).text()
    const types = [...text.matchAll(/^event: (.+)$/gm)].map(([, type]) => type)
    const kinds = types.filter((type, index) => type !== types[index - 1])
    expect(kinds).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ])
    const numbers = [...text.matchAll(/"sequence_number":(\d+)/g)].map(([, number]) => Number(number))
    expect(numbers).toEqual(numbers.map((_, index) => index))
  })

  it('refuses what it cannot read, as OpenAI does', async () => {
    const refused = async (answer: Promise<Response>) => {
      const response = await answer
      return [response.status, (await response.json()).error.type]
    }
    expect(await refused(post('/chat/completions', '{"model"'))).toEqual([400, 'invalid_request_error'])
    expect(await refused(post('/chat/completions', { model: 'built-in', messages: [] }))).toEqual([
      400,
      'invalid_request_error',
    ])
    expect(await refused(post('/embeddings', 'null'))).toEqual([400, 'invalid_request_error'])
    expect(await refused(post('/chat/completions', {}, {}))).toEqual([401, 'invalid_request_error'])
    expect(await refused(post('/images', {}))).toEqual([404, 'invalid_request_error'])
  })

  it('sends embeddings as base64 too', async () => {
    const ask = async (encoding_format: string) =>
      (
        await (
          await post('/embeddings', { model: 'built-in-embedding', input: 'free returns', encoding_format })
        ).json()
      ).data[0].embedding
    const [numbers, packed] = [await ask('float'), await ask('base64')]
    const unpacked = new Float32Array(new Uint8Array(Buffer.from(packed, 'base64')).buffer)
    expect(unpacked).toHaveLength(256)
    expect(unpacked[3]).toBeCloseTo(numbers[3], 6)
  })
})

it('embeds texts so that those about the same thing are near', async () => {
  const vectors = await open().embed(
    ['How do I return a dress?', 'Returning dresses is free', 'The office is in Berlin', ''],
    'built-in-embedding',
  )
  const cosine = (a: number, b: number) =>
    (vectors[a] ?? []).reduce((sum, value, index) => sum + value * (vectors[b]?.[index] ?? 0), 0)
  expect(vectors.map((vector) => Math.hypot(...vector))).toEqual(vectors.map(() => expect.closeTo(1, 6)))
  expect(cosine(0, 1)).toBeGreaterThan(0.4)
  expect(cosine(0, 2)).toBeLessThan(0.2)
})

it('lists its models for "test connection"', async () => {
  expect(await open().check()).toEqual({ ok: true, models: expect.arrayContaining(['built-in', 'built-in-embedding']) })
})
