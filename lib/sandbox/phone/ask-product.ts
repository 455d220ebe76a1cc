import { request } from 'node:http'

const TIMEOUT_MS = 10_000

type Asked = { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string }

/** The product runs on this machine, whatever its hosts are called: Node resolves no `*.localhost`. */
export function askProduct(
  url: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<{ status: number; body: string }> {
  const { host, port, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: port || 80,
        path: pathname + search,
        method,
        timeout: TIMEOUT_MS,
        headers: { ...headers, host, 'content-length': String(Buffer.byteLength(body)) },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        )
        response.on('error', reject)
      },
    )
    call.on('timeout', () => call.destroy(new Error('no answer in time')))
    call.on('error', reject)
    call.end(body)
  })
}
