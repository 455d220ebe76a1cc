import { AppError } from '@/lib/kernel'

export type FetchFailureKind =
  | 'bad_url'
  | 'blocked_address'
  | 'redirect_blocked'
  | 'dns'
  | 'timeout'
  | 'too_large'
  | 'wrong_type'
  | 'status'
  | 'network'

const SENTENCES: Record<FetchFailureKind, string> = {
  bad_url: 'This is not a web address that can be opened (https://…).',
  blocked_address: 'This address is not on the public internet, so it is not opened.',
  redirect_blocked: 'The page redirects to an address that is not opened.',
  dns: 'No website was found under this address.',
  timeout: 'The website took too long to answer.',
  too_large: 'The page is too large.',
  wrong_type: 'The address does not lead to a readable page.',
  status: 'The website answered with an error.',
  network: 'The connection to the website failed.',
}

const OURS: ReadonlySet<FetchFailureKind> = new Set(['bad_url', 'blocked_address', 'redirect_blocked'])

/** Why nothing was fetched: `detail` is for logs, `userMessage` for people. */
export class FetchFailure extends AppError {
  readonly kind: FetchFailureKind
  readonly detail: string
  /** The website's answer, for `status`. */
  readonly httpStatus: number | null

  constructor(
    kind: FetchFailureKind,
    detail: string,
    options: { userMessage?: string; httpStatus?: number; cause?: unknown } = {},
  ) {
    super(OURS.has(kind) ? 'invalid' : 'provider_failed', `fetch: ${kind}: ${detail}`, {
      userMessage: options.userMessage ?? SENTENCES[kind],
      cause: options.cause,
    })
    this.name = 'FetchFailure'
    this.kind = kind
    this.detail = detail
    this.httpStatus = options.httpStatus ?? null
  }
}

export const isFetchFailure = (error: unknown, kind?: FetchFailureKind): error is FetchFailure =>
  error instanceof FetchFailure && (kind === undefined || error.kind === kind)

const STATUS_SENTENCES: Record<number, string> = {
  401: 'The website asks for a sign-in (401).',
  403: 'The website does not let this page be read (403).',
  404: 'The page does not exist (404).',
  410: 'The page no longer exists (410).',
  429: 'The website is asking for fewer requests (429).',
}

export const statusFailure = (status: number, url: string): FetchFailure =>
  new FetchFailure('status', `${status} from ${url}`, {
    httpStatus: status,
    userMessage: STATUS_SENTENCES[status] ?? `The website answered with an error (${status}).`,
  })

const TIMEOUTS: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
])

const UNRESOLVED: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'])

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ALTNAME/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Translates whatever the HTTP client or the resolver threw. */
export function toFetchFailure(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error
  if (error instanceof Error && error.cause instanceof FetchFailure) return error.cause
  // Several addresses were tried and each failed.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  const code = codeOf(first) || codeOf(error)
  const detail = `${code} ${first instanceof Error ? first.message : String(first)}`.trim().slice(0, 300)
  if (TIMEOUTS.has(code)) return new FetchFailure('timeout', detail, { cause: error })
  if (UNRESOLVED.has(code)) return new FetchFailure('dns', detail, { cause: error })
  if (CERTIFICATE.test(code)) {
    const userMessage = 'The security certificate of the website is not valid.'
    return new FetchFailure('network', detail, { cause: error, userMessage })
  }
  return new FetchFailure('network', detail, { cause: error })
}
