/**
 * The one vocabulary of failures. Rooms throw `AppError`; each door translates it once (`lib/operations` for verbs).
 * `message` is for logs, `userMessage` is shown to people and never carries internals.
 */
export const ERROR_STATUS = {
  invalid: 400,
  tenant_required: 400,
  unauthenticated: 401,
  forbidden: 403,
  tenant_inactive: 403,
  feature_not_available: 403,
  limit_exceeded: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  quota_exceeded: 429,
  rate_limited: 429,
  internal: 500,
  provider_failed: 502,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

export type FieldIssue = { path: string; message: string }

type ErrorOptions = {
  userMessage?: string
  /** Field-level problems of an `invalid` error; `path` is dotted (`branding.colors.primary`). */
  issues?: FieldIssue[]
  retryAfterSeconds?: number
  /** When a used-up quota begins anew. */
  resetAt?: Date
  cause?: unknown
}

export class AppError extends Error {
  readonly code: ErrorCode
  readonly userMessage: string
  readonly issues: FieldIssue[]
  readonly retryAfterSeconds: number | undefined
  readonly resetAt: Date | undefined

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.userMessage = options.userMessage ?? message
    this.issues = options.issues ?? []
    this.resetAt = options.resetAt
    this.retryAfterSeconds =
      options.retryAfterSeconds ?? (options.resetAt && Math.ceil((options.resetAt.getTime() - Date.now()) / 1_000))
  }

  get status(): number {
    return ERROR_STATUS[this.code]
  }
}

/** Another tenant's row and a row that never existed read exactly alike. */
export const notFound = (what: string) => new AppError('not_found', `${what} not found`)

export const invalid = (path: string, message: string) =>
  new AppError('invalid', `${path}: ${message}`, { userMessage: message, issues: [{ path, message }] })

export const conflict = (message: string) => new AppError('conflict', message)

export const forbidden = (message = 'Insufficient permissions') => new AppError('forbidden', message)

export const unauthenticated = (message = 'Authentication failed') => new AppError('unauthenticated', message)

/** `feature` and `plan` texts follow the product's requirements (D31). */
export const featureNotAvailable = (feature: string) =>
  new AppError('feature_not_available', `Feature '${feature}' is not available for your plan`)

export const limitExceeded = (resource: string) =>
  new AppError('limit_exceeded', `Resource limit exceeded. Upgrade plan to increase ${resource} limit.`)

export const quotaExceeded = (resource: string, resetAt: Date) =>
  new AppError('quota_exceeded', `Quota exceeded for ${resource}`, { resetAt })

export const rateLimited = (retryAfterSeconds: number) =>
  new AppError('rate_limited', 'Too many requests. Please wait a moment and try again.', { retryAfterSeconds })

export const providerFailed = (message: string, cause?: unknown) =>
  new AppError('provider_failed', message, { userMessage: 'An outside service did not answer as expected.', cause })

export const unavailable = (message: string, retryAfterSeconds = 5) =>
  new AppError('unavailable', message, {
    userMessage: 'The service is temporarily unavailable. Please try again in a moment.',
    retryAfterSeconds,
  })

export const isAppError = (error: unknown, code?: ErrorCode): error is AppError =>
  error instanceof AppError && (code === undefined || error.code === code)
