import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newId } from '@/lib/kernel'

/** A provider of text messages that takes each and keeps in mind to which number it was. */
export async function textSink() {
  const numbers: string[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    numbers.push(new URLSearchParams(Buffer.concat(parts).toString('utf8')).get('To') ?? '')
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ sid: `SM${newId().replaceAll('-', '')}`, status: 'queued', num_segments: '1' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    numbers,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}
