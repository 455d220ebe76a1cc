import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { forgetEnvironment } from '@/lib/kernel'

/** The server answers on this machine, on a port that nobody else has. @returns the port */
export async function listenSomewhere(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** In the tests of this file, `server` is asked for what the sandbox answers otherwise. */
export function standInForSandbox(server: Server): void {
  beforeAll(async () => {
    process.env.SANDBOX_PORT = String(await listenSomewhere(server))
    forgetEnvironment()
  })
  afterAll(() => void server.close())
}
