// The line to a database, which can be cut or go silent while the processes on it live on.

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export type LineState = 'open' | 'cut' | 'silent' | 'lost'

export type DatabaseLine = {
  url: string
  /**
   * `cut`: connections end and are refused, as when the server was stopped. `silent`: nothing is answered any more.
   * `lost`: so it is on the connections that there are, for good, while new ones work, as after a failover.
   */
  set(state: LineState): void
  close(): Promise<void>
}

/** A way to the database at `databaseUrl` over a port of its own. */
export async function databaseLine(databaseUrl: string, port = 0): Promise<DatabaseLine> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const lost = new Set<Socket>()
  let state: LineState = 'open'
  const server = createServer((client) => {
    if (state === 'cut') return void client.destroy()
    const upstream = connect(Number(target.port || 5432), target.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        lost.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.pipe(upstream)
    upstream.pipe(client)
    if (state === 'silent') for (const socket of [client, upstream]) socket.pause()
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.toString(),
    set(next) {
      state = next
      for (const socket of sockets) {
        if (next === 'cut') socket.destroy()
        else if (next === 'open') {
          if (!lost.has(socket)) socket.resume()
        } else {
          socket.pause()
          if (next === 'lost') lost.add(socket)
        }
      }
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
