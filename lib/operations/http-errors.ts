import { PlatformPrisma, Prisma } from '@/lib/db'
import { AppError, conflict, type FieldIssue, logger, notFound } from '@/lib/kernel'
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

/** Prisma and pg say in several ways that the database is away. */
const isDatabaseDown = (error: unknown): boolean => {
  const text =
    error instanceof Error ? `${error.name} ${error.message} ${String((error as { code?: string }).code)}` : ''
  return AWAY.test(text)
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
  if (isDatabaseDown(error)) {
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
