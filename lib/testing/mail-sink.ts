// A real mail server for tests of what is sent.
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Delivered = { to: string; from: string; raw: string }

type Behaviour = Partial<
  Pick<SMTPServerOptions, 'onRcptTo' | 'onMailFrom' | 'onAuth' | 'authOptional' | 'onConnect'>
> & {
  /** Says what comes of a message that has been taken whole; `breakOff` ends its connection without a word. */
  onMessage?: (mail: Delivered, done: (error?: Error | null) => void, breakOff: () => void) => void
}

export const refusal = (code: number, text = 'no') => Object.assign(new Error(text), { responseCode: code })

/** A mail server that keeps what it takes. */
export async function mailSink({ onMessage, ...behaviour }: Behaviour = {}) {
  const mails: Delivered[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    async onData(stream, { envelope, remotePort }, done) {
      const parts = await stream.toArray().catch(() => null)
      // The sender went away in the middle of the message: there is nobody to answer.
      if (!parts) return
      const raw = Buffer.concat(parts).toString()
      const mail = {
        to: envelope.rcptTo[0]?.address ?? '',
        from: envelope.mailFrom ? envelope.mailFrom.address : '',
        raw,
      }
      if (onMessage) return onMessage(mail, done, () => cut((socket) => socket.remotePort === remotePort))
      mails.push(mail)
      done()
    },
    ...behaviour,
  })
  server.on('error', () => undefined)
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  /** Breaks connections, without a word. */
  const cut = (isMeant: (socket: Socket) => boolean = () => true) => {
    for (const socket of sockets) if (isMeant(socket)) socket.destroy()
  }
  return { mails, port, cut, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
