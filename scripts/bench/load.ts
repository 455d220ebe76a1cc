import { Client } from 'undici'

/** One request of a load. `host` is the Host header: every server of the bench listens on this machine. */
export type Ask = { host: string; path: string; headers?: Record<string, string> }
export type Target = { port: number; next: () => Ask }
export type Outcome = { perSecond: number; millis: number[] }
export type Intensity = { connections: number; seconds: number }

async function ask(client: Client, { host, path, headers }: Ask): Promise<void> {
  const answer = await client.request({ method: 'GET', path, headers: { host, ...headers } })
  if (answer.statusCode !== 200) {
    throw new Error(`${host}${path} answered ${answer.statusCode}: ${(await answer.body.text()).slice(0, 300)}`)
  }
  await answer.body.dump({ limit: Number.MAX_SAFE_INTEGER })
}

/**
 * Asks as fast as the server answers: each connection sends its next request when it has read the last answer whole.
 * @throws when an answer is not 200
 */
export async function load(target: Target, { connections, seconds }: Intensity): Promise<Outcome> {
  const clients = Array.from({ length: connections }, () => new Client(`http://127.0.0.1:${target.port}`))
  const millis: number[] = []
  const started = performance.now()
  const end = started + seconds * 1_000
  try {
    await Promise.all(
      clients.map(async (client) => {
        for (let now = performance.now(); now < end; ) {
          await ask(client, target.next())
          const done = performance.now()
          millis.push(done - now)
          now = done
        }
      }),
    )
    return { perSecond: millis.length / ((performance.now() - started) / 1_000), millis }
  } finally {
    await Promise.all(clients.map((client) => client.destroy()))
  }
}
