import { isIP } from 'node:net'
import type { ImapFlow, MailboxObject, SearchObject } from 'imapflow'
import { deferred } from '@/lib/kernel'
import { reachMailHost } from '@/lib/providers/email'
import { MailboxFailure, toMailboxFailure } from './mailbox-failure'
import type { ImapSecurity } from './schema'

const imapflow = deferred<typeof import('imapflow')>('imapflow')

export type MailboxServer = {
  host: string
  port: number
  security: ImapSecurity
  user: string
  password: string
  folder: string
}

/** `isCut`: its end is missing. */
export type ReadMail = { raw: Buffer; isCut: boolean }

/** An open folder. Every call @throws MailboxFailure */
export type OpenMailbox = {
  /** UIDs mean what they meant for as long as this stays. */
  uidValidity: string
  /** Every mail that comes has at least this UID. */
  uidNext: number
  /** Mails in the folder. */
  count: number
  /** UIDs above this one, ascending. */
  after(uid: number): Promise<number[]>
  /** UIDs of what arrived since then, ascending. */
  arrivedSince(moment: Date): Promise<number[]>
  /** @returns null for a mail that is gone */
  read(uid: number, mostBytes: number): Promise<ReadMail | null>
  markSeen(uid: number): Promise<void>
  hasFolder(name: string): Promise<boolean>
  moveTo(uid: number, folder: string): Promise<void>
}

const LIMITS = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 30_000 }
/** The longest literal that is taken at once: a mail that was asked for in part is never longer. */
const MOST_LITERAL = 64_000_000
const DAY_MS = 86_400_000

const ask = async <Value>(answer: Promise<Value>): Promise<Value> => {
  try {
    return await answer
  } catch (error) {
    throw toMailboxFailure(error)
  }
}

const ascending = (uids: readonly number[]): number[] => [...uids].sort((a, b) => a - b)

async function search(client: ImapFlow, query: SearchObject): Promise<number[]> {
  const found = await client.search(query, { uid: true })
  // A server that refuses to search has not said that there is nothing.
  if (!Array.isArray(found)) throw new MailboxFailure('refused', 'SEARCH')
  return ascending(found)
}

async function arrivedSince(client: ImapFlow, moment: Date): Promise<number[]> {
  // SEARCH knows days alone, of the server's own zone (RFC 3501 §6.4.4).
  const since = new Date(moment.getTime() - DAY_MS)
  const near = await search(client, { since })
  if (near.length === 0) return []
  const mails = await client.fetchAll(near.join(','), { uid: true, internalDate: true }, { uid: true })
  return ascending(
    mails
      .filter(({ internalDate }) => !internalDate || new Date(internalDate).getTime() >= moment.getTime())
      .map(({ uid }) => uid),
  )
}

async function read(client: ImapFlow, uid: number, mostBytes: number): Promise<ReadMail | null> {
  const parts = { uid: true, size: true, source: { maxLength: mostBytes } }
  const found = await client.fetchOne(String(uid), parts, { uid: true })
  const source = found ? found.source : undefined
  return found && source ? { raw: source, isCut: (found.size ?? 0) > source.length } : null
}

async function moveTo(client: ImapFlow, uid: number, folder: string): Promise<void> {
  const moved = await client.messageMove(String(uid), folder, { uid: true })
  if (!moved) throw new MailboxFailure('no_target', folder)
}

const openOf = (client: ImapFlow, { uidValidity, uidNext, exists }: MailboxObject): OpenMailbox => ({
  uidValidity: String(uidValidity),
  uidNext,
  count: exists,
  after: async (uid) => {
    const found = await ask(search(client, { uid: `${uid + 1}:*` }))
    // `n:*` names the last mail even where it is below n (RFC 3501 §6.4.8).
    return found.filter((one) => one > uid)
  },
  arrivedSince: (moment) => ask(arrivedSince(client, moment)),
  read: (uid, mostBytes) => ask(read(client, uid, mostBytes)),
  markSeen: async (uid) => void (await ask(client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true }))),
  hasFolder: async (name) => (await ask(client.list())).some(({ path }) => path === name),
  moveTo: (uid, folder) => ask(moveTo(client, uid, folder)),
})

async function connect(server: MailboxServer): Promise<ImapFlow> {
  const { host, port, security, user, password } = server
  const address = await reachMailHost(host, port)
  const client = new (imapflow().ImapFlow)({
    ...LIMITS,
    host: address,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    ...(isIP(host) ? {} : { servername: host, tls: { servername: host } }),
    auth: { user, pass: password },
    disableAutoIdle: true,
    maxLiteralSize: MOST_LITERAL,
    logger: false,
  })
  // What breaks is told by the call that waits for it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    client.close()
    throw error
  }
}

/**
 * Opens a folder for as long as the work takes.
 * @param isReadOnly nothing is to be marked or moved
 * @throws MailboxFailure
 */
export async function withMailbox<Value>(
  server: MailboxServer,
  work: (mailbox: OpenMailbox) => Promise<Value>,
  { isReadOnly = false } = {},
): Promise<Value> {
  const client = await ask(connect(server))
  try {
    const folder = await ask(client.mailboxOpen(server.folder, { readOnly: isReadOnly }))
    return await work(openOf(client, folder))
  } finally {
    await client.logout().catch(() => client.close())
  }
}
