const TIMEOUT_MS = 20_000

/** A refusal by the server, or (status 0) no answer at all. `message` is fit to show where the server sent one. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(message)
  }

  /** Worth another try without a change. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }

  /** The server no longer knows the conversation. */
  get isGone(): boolean {
    return this.status === 401 || this.status === 404
  }
}

function retryAfterMs(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after'))
  return seconds > 0 ? seconds * 1000 : null
}

type Refused = { error?: { code?: unknown; message?: unknown } } | null

async function refusal(response: Response): Promise<ApiError> {
  const body: Refused = await response.json().catch(() => null)
  const { code, message } = body?.error ?? {}
  return new ApiError(response.status, String(code ?? ''), String(message ?? ''), retryAfterMs(response))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // what stands in between (a proxy) answers in pages
  }
}

/** `fetch` tells nobody how far an upload is. */
function upload(file: File, token: string | null, onProgress: (share: number) => void, signal: AbortSignal) {
  return new Promise<{ id: string }>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/chat/files?name=${encodeURIComponent(file.name.slice(0, 200) || 'file')}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiError(0, 'unreachable', ''))
    request.onabort = () => reject(new ApiError(400, 'stopped', ''))
    request.onload = () => {
      const answer = parsed(request.responseText)
      if (request.status === 201) return resolve(answer as { id: string })
      const { code, message } = (answer as Refused)?.error ?? {}
      const seconds = Number(request.getResponseHeader('retry-after'))
      const wait = seconds > 0 ? seconds * 1000 : null
      reject(new ApiError(request.status, String(code ?? ''), String(message ?? ''), wait))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

export type Api = {
  /** @throws ApiError */
  request<T>(method: string, path: string, body?: unknown): Promise<T>
  /** A file for the next message. @throws ApiError */
  upload(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<{ id: string }>
  /** The live stream's response, with its body unread. @throws ApiError */
  stream(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response>
}

export function createApi(token: () => string | null): Api {
  async function call(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    const bearer = token()
    if (bearer) headers.set('authorization', `Bearer ${bearer}`)
    const options: RequestInit = { ...init, headers, credentials: 'omit', cache: 'no-store' }
    const response = await fetch(`/api/chat/${path}`, options).catch((error: unknown) => {
      throw new ApiError(0, 'unreachable', String(error))
    })
    if (!response.ok) throw await refusal(response)
    return response
  }

  return {
    async request(method, path, body) {
      const response = await call(path, {
        method,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
      if (response.status === 204) return undefined
      return response.json().catch(() => {
        throw new ApiError(0, 'malformed', 'the answer was cut off')
      })
    },
    upload: (file, onProgress, signal) => upload(file, token(), onProgress, signal),
    stream: (path, headers, signal) => call(path, { headers: { accept: 'text/event-stream', ...headers }, signal }),
  }
}
