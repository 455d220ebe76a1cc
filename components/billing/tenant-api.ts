/** What a program is told that may not do something (403), whatever the reason was. */
export const ACCESS_DENIED = 'Access denied - check your subscription plan'

export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = 'ApiProblem'
  }
}

/**
 * Asks the API of the company whose page this is: the host names it, the session's cookie or `token` speaks for the caller,
 * `subtenantId` chooses among the accounts that the caller may see.
 * @throws ApiProblem
 */
export async function tenantApi<Data>(
  path: string,
  { token, subtenantId, ...init }: RequestInit & { token?: string; subtenantId?: string | null } = {},
): Promise<Data> {
  const headers = new Headers(init.headers)
  headers.set('accept', 'application/json')
  if (subtenantId) headers.set('x-subtenant-id', subtenantId)
  if (token) headers.set('authorization', `Bearer ${token}`)
  const response = await fetch(`/api/v1${path}`, { ...init, headers })
  if (response.status === 403) throw new ApiProblem(403, ACCESS_DENIED)
  const body = (await response.json().catch(() => null)) as { error?: string } | null
  if (!response.ok) throw new ApiProblem(response.status, body?.error ?? response.statusText)
  return body as Data
}
