import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type SeenRequest = { path: string; authorization: string | undefined; body: Record<string, unknown> }
type Handler = (response: ServerResponse, seen: SeenRequest, attempt: number) => void | Promise<void>

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = Buffer.concat(await request.toArray()).toString('utf8')
  return body === '' ? {} : JSON.parse(body)
}

/** For tests: a provider on a real socket that answers as the test says. */
export async function localProvider(handler: Handler) {
  const seen: SeenRequest[] = []
  const server = createServer(async (request, response) => {
    const { url, headers } = request
    seen.push({ path: url ?? '', authorization: headers.authorization, body: await read(request) })
    await handler(response, seen.at(-1) as SeenRequest, seen.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
}

export const sendChunk = (response: ServerResponse, delta: object, finish: string | null = null): boolean =>
  response.write(
    `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm-1', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
  )

export const sendEvent = (response: ServerResponse, type: string, fields: object): boolean =>
  response.write(`event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: 0, ...fields })}\n\n`)

export function sendError(response: ServerResponse, status: number, error: object, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error }))
}
