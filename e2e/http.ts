import { request } from 'node:http'

export type Answer = { status: number; retryAfter: string | undefined; text: string; ms: number }

type Ask = { method?: string; body?: unknown; headers?: Record<string, string> }

/** Asks a host of the product on a port of this machine; for what no browser is needed for. */
export function askHost(port: number, host: string, path: string, { method = 'GET', body, headers }: Ask = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const startedAt = performance.now()
    const text = body === undefined ? undefined : JSON.stringify(body)
    const type = text === undefined ? {} : { 'content-type': 'application/json' }
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `${host}:${port}`, ...type, ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: response.headers['retry-after'],
            text: Buffer.concat(chunks).toString('utf8'),
            ms: performance.now() - startedAt,
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(text)
  })
}
