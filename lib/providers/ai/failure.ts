import type { APIError } from 'openai'
import { AppError } from '@/lib/kernel'

type Sdk = typeof import('openai')

export type AiFailureKind = 'timeout' | 'rate_limited' | 'auth' | 'refused' | 'malformed' | 'network' | 'server'

const SENTENCES: Record<AiFailureKind, string> = {
  timeout: 'The AI provider did not answer in time.',
  rate_limited: 'The AI provider is receiving more requests than this account allows. Try again in a moment.',
  auth: 'The AI provider did not accept the API key.',
  refused: 'The AI provider refused the request.',
  malformed: 'The AI provider sent an answer that could not be read.',
  network: 'The AI provider could not be reached. Check the base URL.',
  server: 'The AI provider reported an error on its side.',
}

/**
 * A provider's failure: `message` (for logs) and `userMessage` (for staff) never hold the key, and no SDK error hangs on
 * it, because those carry whatever the server echoed.
 */
export class AiFailure extends AppError {
  readonly kind: AiFailureKind

  constructor(kind: AiFailureKind, detail: string, options: { userMessage?: string; retryAfterSeconds?: number } = {}) {
    super('provider_failed', `AI provider: ${kind}: ${detail}`, {
      userMessage: options.userMessage ?? SENTENCES[kind],
      ...(options.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: options.retryAfterSeconds }),
    })
    this.name = 'AiFailure'
    this.kind = kind
  }
}

export const isAiFailure = (error: unknown, kind?: AiFailureKind): error is AiFailure =>
  error instanceof AiFailure && (kind === undefined || error.kind === kind)

/** The error as it may be kept: shortened, and without the key even where the server echoed it. */
export function redacted(error: unknown, apiKey: string): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}${causeOf(error)}` : String(error)
  return text.split(apiKey).join('[key]').slice(0, 300)
}

function causeOf(error: Error): string {
  if (!(error.cause instanceof Error)) return ''
  const inner = error.cause.cause instanceof Error ? error.cause.cause : error.cause
  return ` (${inner.message})`
}

function retryAfter(error: APIError): number | undefined {
  const seconds = Number.parseFloat(error.headers?.get('retry-after') ?? '')
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined
}

function kindOf(error: unknown, sdk: Sdk): AiFailureKind {
  if (error instanceof sdk.APIConnectionTimeoutError) return 'timeout'
  if (error instanceof sdk.APIConnectionError) return 'network'
  if (error instanceof sdk.AuthenticationError || error instanceof sdk.PermissionDeniedError) return 'auth'
  if (error instanceof sdk.RateLimitError) return 'rate_limited'
  if (error instanceof sdk.APIError) {
    // Events inside a stream carry a code and no status.
    if (error.status === undefined) return error.code === 'rate_limit_exceeded' ? 'rate_limited' : 'server'
    if (error.status === 408) return 'timeout'
    return error.status >= 500 ? 'server' : 'refused'
  }
  if (error instanceof SyntaxError || error instanceof sdk.OpenAIError) return 'malformed'
  // What fetch throws once the headers are there: the answer was cut.
  return error instanceof TypeError ? 'malformed' : 'network'
}

/** Translates whatever the SDK threw. */
export async function toAiFailure(error: unknown, apiKey: string, model?: string): Promise<AiFailure> {
  if (error instanceof AiFailure) return error
  const sdk = await import('openai')
  const kind = kindOf(error, sdk)
  const detail = redacted(error, apiKey)
  if (error instanceof sdk.NotFoundError && model) {
    return new AiFailure('refused', detail, { userMessage: `The AI provider does not offer the model “${model}”.` })
  }
  if (error instanceof sdk.APIError && error.code === 'insufficient_quota') {
    return new AiFailure('rate_limited', detail, { userMessage: 'The account at the AI provider has no credit left.' })
  }
  const retryAfterSeconds = error instanceof sdk.APIError ? retryAfter(error) : undefined
  return new AiFailure(kind, detail, retryAfterSeconds === undefined ? {} : { retryAfterSeconds })
}
