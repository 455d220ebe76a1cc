/** What the server answered when it did not do it; `message` is for people. */
export class InboxProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly issues: { path: string; message: string }[] = [],
  ) {
    super(message)
    this.name = 'InboxProblem'
  }
}

/** No answer came: the network is away, or the server. */
export const NOT_REACHED = 'NOT_REACHED'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type ErrorBody = { error?: string; code?: string; issues?: { path: string; message: string }[] }

/** Calls a verb at `/api/v1`. @throws InboxProblem */
export async function callApi<Data>(
  method: Method,
  path: string,
  input?: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<Data> {
  const isGet = method === 'GET'
  const query = isGet && input ? `?${new URLSearchParams(textOf(input))}` : ''
  const response = await fetch(`/api/v1${path}${query}`, {
    method,
    headers: { accept: 'application/json', ...(isGet ? {} : { 'content-type': 'application/json' }) },
    ...(isGet ? {} : { body: JSON.stringify(input ?? {}) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new InboxProblem(NOT_REACHED, '')
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as Data
  const problem = (body ?? {}) as ErrorBody
  throw new InboxProblem(problem.code ?? 'INTERNAL', problem.error ?? '', problem.issues)
}

const textOf = (input: Record<string, unknown>): [string, string][] =>
  Object.entries(input).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]]))
