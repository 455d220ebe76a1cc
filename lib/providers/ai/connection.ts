import type OpenAI from 'openai'
import type { AiOptions, AiProtocol } from './ai'
import { Deadline } from './deadline'
import { AiFailure, toAiFailure } from './failure'

export const FIRST_TOKEN_TIMEOUT_MS = 20_000
const TOTAL_TIMEOUT_MS = 120_000
const OPENAI_BASE_URL = 'https://api.openai.com/v1'

const isOpenAi = (baseUrl: string): boolean => URL.canParse(baseUrl) && new URL(baseUrl).hostname === 'api.openai.com'

/** What every call of one account shares: SDK client, protocol, limits, and the translation of failures. */
export class Connection {
  readonly protocol: AiProtocol
  readonly defaultModel: string
  readonly #options: AiOptions

  constructor(options: AiOptions) {
    this.#options = options
    this.defaultModel = options.defaultModel
    this.protocol = options.protocol ?? (isOpenAi(options.baseUrl ?? OPENAI_BASE_URL) ? 'responses' : 'chat')
  }

  /** Runs `talk` under the time limits; whatever goes wrong in it leaves as `AiFailure` or as the caller's abort reason. */
  async *talk<T>(
    talk: (client: OpenAI, deadline: Deadline) => AsyncIterable<T>,
    signal: AbortSignal | undefined,
    model?: string,
  ): AsyncGenerator<T> {
    let lastStatus: number | undefined
    const deadline = new Deadline({
      firstTokenMs: this.#options.firstTokenTimeoutMs ?? FIRST_TOKEN_TIMEOUT_MS,
      totalMs: this.#options.timeoutMs ?? TOTAL_TIMEOUT_MS,
      signal,
      lastStatus: () => lastStatus,
    })
    try {
      deadline.check()
      yield* talk(
        await this.#client((status) => {
          lastStatus = status
        }),
        deadline,
      )
      deadline.check()
    } catch (error) {
      deadline.check()
      throw await toAiFailure(error, this.#options.apiKey, model)
    } finally {
      deadline.close()
    }
  }

  async once<T>(
    ask: (client: OpenAI, deadline: Deadline) => Promise<T>,
    signal: AbortSignal | undefined,
    model?: string,
  ): Promise<T> {
    const talk = async function* (client: OpenAI, deadline: Deadline) {
      yield await ask(client, deadline)
    }
    for await (const answer of this.talk(talk, signal, model)) return answer
    throw new AiFailure('malformed', 'no answer')
  }

  /** The SDK is loaded with the first call: most processes never make one. */
  async #client(seen: (status: number) => void): Promise<OpenAI> {
    const send = this.#options.fetch ?? globalThis.fetch
    const sdk = await import('openai')
    return new sdk.OpenAI({
      apiKey: this.#options.apiKey,
      baseURL: this.#options.baseUrl ?? OPENAI_BASE_URL,
      // Given explicitly, or the SDK would take the installation's own from the environment.
      organization: null,
      project: null,
      adminAPIKey: null,
      webhookSecret: null,
      logLevel: 'off',
      timeout: this.#options.timeoutMs ?? TOTAL_TIMEOUT_MS,
      fetch: async (input, init) => {
        const response = await send(input, init)
        seen(response.status)
        return response
      },
    })
  }
}
