import { PlatformPrisma, Prisma } from '@/lib/db'
import { AppError, conflict, type ErrorCode, type FieldIssue, logger, notFound } from '@/lib/kernel'
import { toAppError } from './verb'

/** The one shape of an error over HTTP. `error` is for people, `code` for programs. */
export type ErrorBody = {
  success: false
  error: string
  code: string
  issues?: FieldIssue[]
  /** When a used-up quota begins anew. */
  resetAt?: string
}

const GENERIC = 'Internal server error'

const AWAY = new RegExp(
  [
    'ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[1-3]|P1001|P1002|P1008|P1017|P2024|P2028',
    "Can't reach database|Connection terminated|no database connection|Query read timeout|timeout exceeded when trying to connect",
    'Client has encountered a connection error|Unable to start a transaction',
  ].join('|'),
)

/** Whether something that was needed was not to be had: Prisma and pg say it in several ways, our pools by their code. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return code === 'unavailable' || AWAY.test(`${error.name} ${error.message} ${String(code)}`)
}

/** Any failure as one of ours; what is unknown is logged and says nothing. */
export function asAppError(error: unknown): AppError {
  const known = toAppError(error)
  if (known instanceof AppError) return known
  if (
    error instanceof Prisma.PrismaClientKnownRequestError ||
    error instanceof PlatformPrisma.PrismaClientKnownRequestError
  ) {
    if (error.code === 'P2025') return notFound('Resource')
    if (error.code === 'P2002') return conflict('This already exists.')
  }
  if (isUnavailable(error)) {
    return new AppError('unavailable', 'the database does not answer', {
      userMessage: 'The service is temporarily unavailable. Please try again in a moment.',
      retryAfterSeconds: 5,
      cause: error,
    })
  }
  logger.error({ err: error }, 'unexpected error')
  return new AppError('internal', GENERIC, { userMessage: GENERIC, cause: error })
}

export function errorBody(error: AppError): ErrorBody {
  const body: ErrorBody = { success: false, error: error.userMessage, code: error.code.toUpperCase() }
  return {
    ...body,
    ...(error.issues.length ? { issues: error.issues } : {}),
    ...(error.resetAt ? { resetAt: error.resetAt.toISOString() } : {}),
  }
}

/** The answer of every JSON door to a failure. */
export function errorResponse(error: unknown): Response {
  const known = asAppError(error)
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (known.retryAfterSeconds) headers.set('retry-after', String(Math.ceil(known.retryAfterSeconds)))
  return Response.json(errorBody(known), { status: known.status, headers })
}

/** What each code means, the same in every answer; `error` says what it was this time. */
export const PROBLEM_TITLES: Readonly<Record<ErrorCode, string>> = {
  invalid: 'The request is not valid',
  tenant_required: 'The request names no tenant',
  unauthenticated: 'The request is not authenticated',
  forbidden: 'The credential does not permit this',
  tenant_inactive: 'The tenant is not active',
  feature_not_available: 'The plan does not include this feature',
  limit_exceeded: 'A limit of the plan is reached',
  not_found: 'There is no such thing',
  conflict: 'The request conflicts with the present state',
  too_large: 'The request is too large',
  quota_exceeded: 'A quota of the plan is used up',
  rate_limited: 'There are too many requests',
  internal: 'Something went wrong on our side',
  provider_failed: 'An outside service failed',
  unavailable: 'The service is temporarily unavailable',
}

const REFERENCE = '/dashboard/settings/developers'

/** Where the reference explains a code, on the host that answered. */
export const problemType = (code: string, reference = REFERENCE): string => `${reference}#${code.toUpperCase()}`

/** The body of an error with the members of RFC 9457 beside those that it always had. */
export function problemOf(body: ErrorBody, status: number, instance: string, reference?: string) {
  const title = PROBLEM_TITLES[body.code.toLowerCase() as ErrorCode] ?? PROBLEM_TITLES.internal
  return { type: problemType(body.code, reference), title, status, detail: body.error, instance, ...body }
}

/** An error's answer as `application/problem+json`; every other answer as it is. */
export async function asProblem(response: Response, instance: string, reference?: string): Promise<Response> {
  if (response.status < 400 || !response.headers.get('content-type')?.startsWith('application/json')) return response
  const headers = new Headers(response.headers)
  headers.set('content-type', 'application/problem+json')
  headers.delete('content-length')
  const problem = problemOf((await response.json()) as ErrorBody, response.status, instance, reference)
  return new Response(JSON.stringify(problem), { status: response.status, headers })
}
