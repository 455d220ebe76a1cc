import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'

/** The argument by which this program is only a mail server. */
export const SINK = 'sink'

/** A mail server that takes everything and keeps nothing; tells its port, and how many it has taken when it is asked. */
export async function serveSink(): Promise<void> {
  let taken = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      stream.on('end', () => {
        taken += 1
        done()
      })
      stream.resume()
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1', () => {
    const address = server.server.address()
    process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
  })
  process.on('message', () => process.send?.({ taken }))
  await once(process, 'disconnect')
  process.exit(0)
}

export type Sink = { port: number; taken(): Promise<number>; stop(): void | Promise<void> }

/** The same in a process of its own, so that whoever sends does not pay for what receives. */
export async function startSink(): Promise<Sink> {
  const child = spawn(process.execPath, [path.resolve('.build/worker-proofs.mjs'), SINK], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const taken = async () => {
    const answer = once(child, 'message') as Promise<[{ taken: number }]>
    child.send('how many')
    return (await answer)[0].taken
  }
  return { port, taken, stop: () => child.disconnect() }
}
