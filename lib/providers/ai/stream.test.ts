import { describe, expect, it } from 'vitest'
import type { AiEvent, AiOptions, AiProtocol } from './ai'
import { createAi } from './create-ai'
import { isAiFailure } from './failure'
import { localProvider, openStream, sendChunk, sendError, sendEvent } from './local-provider'

const KEY = 'sk-very-secret-key'
const ask = { system: 'Be brief.', messages: [{ role: 'user' as const, content: 'Hello?' }] }

const ai = (baseUrl: string, protocol: AiProtocol, more: Partial<AiOptions> = {}) =>
  createAi({ apiKey: KEY, baseUrl, protocol, defaultModel: 'm-1', ...more })

async function failureOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!isAiFailure(error)) throw new Error(`expected an AI failure, got ${error}`)
  return error
}

type Provider = Parameters<typeof localProvider>[0]

/** The same stories told in both protocols. */
const SPOKEN: Record<AiProtocol, Record<'fine' | 'cut' | 'empty' | 'refusal' | 'long' | 'stalled', Provider>> = {
  chat: {
    fine: (response) => {
      openStream(response)
      sendChunk(response, { role: 'assistant', content: '' })
      sendChunk(response, { content: 'Good ' })
      sendChunk(response, { content: 'day' })
      sendChunk(response, {}, 'stop')
      const usage = { prompt_tokens: 11, completion_tokens: 2, total_tokens: 13 }
      response.end(`data: ${JSON.stringify({ model: 'm-1', choices: [], usage })}\n\ndata: [DONE]\n\n`)
    },
    cut: (response) => {
      openStream(response)
      sendChunk(response, { content: 'Half an ans' })
      setTimeout(() => response.destroy(), 20)
    },
    empty: (response) => {
      openStream(response)
      sendChunk(response, { content: '' }, 'stop')
      response.end('data: [DONE]\n\n')
    },
    refusal: (response) => {
      openStream(response)
      sendChunk(response, { refusal: 'I cannot help with that.' })
      sendChunk(response, {}, 'stop')
      response.end('data: [DONE]\n\n')
    },
    long: (response) => {
      openStream(response)
      sendChunk(response, { content: 'And so on' }, 'length')
      response.end('data: [DONE]\n\n')
    },
    stalled: (response) => {
      openStream(response)
      sendChunk(response, { content: 'One' })
    },
  },
  responses: {
    fine: (response) => {
      openStream(response)
      sendEvent(response, 'response.created', { response: { id: 'r' } })
      sendEvent(response, 'response.output_text.delta', { delta: 'Good ' })
      sendEvent(response, 'response.output_text.delta', { delta: 'day' })
      const usage = { input_tokens: 11, output_tokens: 2, total_tokens: 13 }
      sendEvent(response, 'response.completed', { response: { id: 'r', model: 'm-1', status: 'completed', usage } })
      response.end()
    },
    cut: (response) => {
      openStream(response)
      sendEvent(response, 'response.output_text.delta', { delta: 'Half an ans' })
      setTimeout(() => response.destroy(), 20)
    },
    empty: (response) => {
      openStream(response)
      sendEvent(response, 'response.completed', { response: { id: 'r', model: 'm-1', status: 'completed' } })
      response.end()
    },
    refusal: (response) => {
      openStream(response)
      sendEvent(response, 'response.refusal.delta', { delta: 'I cannot help with that.' })
      sendEvent(response, 'response.completed', { response: { id: 'r', model: 'm-1', status: 'completed' } })
      response.end()
    },
    long: (response) => {
      openStream(response)
      sendEvent(response, 'response.output_text.delta', { delta: 'And so on' })
      const incomplete_details = { reason: 'max_output_tokens' }
      sendEvent(response, 'response.incomplete', { response: { id: 'r', model: 'm-1', incomplete_details } })
      response.end()
    },
    stalled: (response) => {
      openStream(response)
      sendEvent(response, 'response.output_text.delta', { delta: 'One' })
    },
  },
}

describe.each(['chat', 'responses'] as const)('an answer over %s', (protocol) => {
  it('streams its pieces and ends with the counts', async () => {
    await using provider = await localProvider(SPOKEN[protocol].fine)
    const events: AiEvent[] = []
    for await (const event of ai(provider.baseUrl, protocol).stream({
      ...ask,
      maxOutputTokens: 50,
      temperature: 0.2,
    })) {
      events.push(event)
    }
    expect(events).toEqual([
      { type: 'delta', text: 'Good ' },
      { type: 'delta', text: 'day' },
      {
        type: 'done',
        text: 'Good day',
        model: 'm-1',
        inputTokens: 11,
        outputTokens: 2,
        tokensEstimated: false,
        finishReason: 'stop',
        toolCalls: [],
      },
    ])
    const [seen] = provider.seen
    expect(seen?.authorization).toBe(`Bearer ${KEY}`)
    expect(seen?.path).toBe(protocol === 'chat' ? '/v1/chat/completions' : '/v1/responses')
    expect(seen?.body).toMatchObject(
      protocol === 'chat'
        ? {
            stream_options: { include_usage: true },
            max_tokens: 50,
            temperature: 0.2,
            messages: [{ role: 'system' }, ask.messages[0]],
          }
        : { instructions: ask.system, store: false, max_output_tokens: 50, input: ask.messages },
    )
  })

  it.each([
    ['cut', 'malformed'],
    ['empty', 'malformed'],
    ['refusal', 'refused'],
  ] as const)('%s in the middle is %s', async (story, kind) => {
    await using provider = await localProvider(SPOKEN[protocol][story])
    expect((await failureOf(ai(provider.baseUrl, protocol).complete(ask))).kind).toBe(kind)
  })

  it('says when it was cut at the length limit, and estimates tokens that nobody reported', async () => {
    await using provider = await localProvider(SPOKEN[protocol].long)
    const answer = await ai(provider.baseUrl, protocol).complete(ask)
    expect(answer).toMatchObject({ text: 'And so on', finishReason: 'length', tokensEstimated: true, outputTokens: 3 })
  })

  it('gives up after the first piece when the rest takes too long', async () => {
    await using provider = await localProvider(SPOKEN[protocol].stalled)
    const failure = await failureOf(ai(provider.baseUrl, protocol, { timeoutMs: 150 }).complete(ask))
    expect(failure.kind).toBe('timeout')
  })

  it('gives up when no first piece comes, also while the headers are out', async () => {
    await using silent = await localProvider(() => undefined)
    await using headers = await localProvider(openStream)
    for (const { baseUrl } of [silent, headers]) {
      const started = Date.now()
      const failure = await failureOf(ai(baseUrl, protocol, { firstTokenTimeoutMs: 120 }).complete(ask))
      expect(failure).toMatchObject({ kind: 'timeout', code: 'provider_failed', status: 502 })
      expect(Date.now() - started).toBeLessThan(1500)
    }
  })

  it('takes garbage for what it is', async () => {
    await using garbage = await localProvider((response) => {
      openStream(response)
      response.end('data: {"choices": [{"del\n\n<html>Bad gateway</html>\n\n')
    })
    await using page = await localProvider((response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<html>Welcome to your new router</html>')
    })
    for (const { baseUrl } of [garbage, page]) {
      expect((await failureOf(ai(baseUrl, protocol).complete(ask))).kind).toBe('malformed')
    }
  })

  it('stops at the caller’s abort with the caller’s reason, and at the caller’s time limit with a timeout', async () => {
    await using provider = await localProvider(SPOKEN[protocol].stalled)
    const caller = new AbortController()
    const reason = new Error('the customer left')
    const work = ai(provider.baseUrl, protocol).complete({ ...ask, signal: caller.signal })
    setTimeout(() => caller.abort(reason), 80)
    await expect(work).rejects.toBe(reason)
    const limited = ai(provider.baseUrl, protocol).complete({ ...ask, signal: AbortSignal.timeout(80) })
    expect((await failureOf(limited)).kind).toBe('timeout')
  })

  it('hangs up on the provider when the caller stops reading', async () => {
    const closed = Promise.withResolvers<void>()
    await using provider = await localProvider((response, seen, attempt) => {
      response.on('close', closed.resolve)
      return SPOKEN[protocol].stalled(response, seen, attempt)
    })
    for await (const event of ai(provider.baseUrl, protocol).stream(ask)) {
      if (event.type === 'delta') break
    }
    await closed.promise
  })

  it('leaves retrying to the SDK: three calls for a 500, then a failure that staff can read', async () => {
    await using provider = await localProvider((response) =>
      sendError(response, 500, { message: 'boom' }, { 'retry-after-ms': '5' }),
    )
    const failure = await failureOf(ai(provider.baseUrl, protocol).complete(ask))
    expect(failure.kind).toBe('server')
    expect(failure.userMessage).toBe('The AI provider reported an error on its side.')
    expect(provider.seen).toHaveLength(3)
  })

  it('recovers when the second attempt is answered', async () => {
    await using provider = await localProvider((response, seen, attempt) =>
      attempt === 1
        ? sendError(response, 503, { message: 'busy' }, { 'retry-after-ms': '5' })
        : SPOKEN[protocol].fine(response, seen, attempt),
    )
    expect((await ai(provider.baseUrl, protocol).complete(ask)).text).toBe('Good day')
  })

  it('names the rate limit, also when the time runs out while the SDK waits for it', async () => {
    await using quick = await localProvider((response) =>
      sendError(response, 429, { message: 'slow down' }, { 'retry-after-ms': '5' }),
    )
    await using patient = await localProvider((response) =>
      sendError(response, 429, { message: 'slow down' }, { 'retry-after': '30' }),
    )
    expect((await failureOf(ai(quick.baseUrl, protocol).complete(ask))).kind).toBe('rate_limited')
    const started = Date.now()
    const failure = await failureOf(ai(patient.baseUrl, protocol, { firstTokenTimeoutMs: 200 }).complete(ask))
    expect(failure.kind).toBe('rate_limited')
    expect(Date.now() - started).toBeLessThan(2000)
  })

  it('keeps the key out of the failure even where the server echoes it', async () => {
    await using provider = await localProvider((response) =>
      sendError(response, 401, { message: `Incorrect API key provided: ${KEY}`, code: 'invalid_api_key' }),
    )
    const failure = await failureOf(ai(provider.baseUrl, protocol).complete(ask))
    expect(failure.kind).toBe('auth')
    expect(failure.message).toContain('[key]')
    expect(`${failure.message} ${failure.stack} ${JSON.stringify(failure)} ${failure.cause}`).not.toContain(KEY)
  })

  it('names the model that does not exist', async () => {
    await using provider = await localProvider((response) =>
      sendError(response, 404, { message: 'no such model', code: 'model_not_found' }),
    )
    const failure = await failureOf(ai(provider.baseUrl, protocol).complete({ ...ask, model: 'm-9' }))
    expect(failure).toMatchObject({ kind: 'refused', userMessage: 'The AI provider does not offer the model “m-9”.' })
  })

  it('says when nobody listens', async () => {
    const gone = await localProvider(() => undefined)
    await gone[Symbol.asyncDispose]()
    const failure = await failureOf(ai(gone.baseUrl, protocol).complete(ask))
    expect(failure).toMatchObject({ kind: 'network', userMessage: expect.stringContaining('could not be reached') })
  })
})
