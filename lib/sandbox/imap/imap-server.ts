import { createServer, type Server, type Socket } from 'node:net'
import type { MailStore } from '../mail/mail-store'
import { Mailboxes } from './mailboxes'
import { ImapSession } from './session'

export type ImapServer = { server: Server; close(): Promise<void> }

/** Mailboxes of those whom mails were sent to, as programs read them (RFC 3501). */
export function createImapServer(store: MailStore): ImapServer {
  const mailboxes = new Mailboxes(store)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    new ImapSession(socket, mailboxes)
  })
  return {
    server,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
