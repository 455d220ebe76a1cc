import type { Socket } from 'node:net'
import { chosen, found } from './choose-mails'
import { fetched } from './fetched'
import type { Folder, Mailboxes, StoredMail } from './mailboxes'
import { type Command, CommandReader, type Token } from './read-command'

const CAPABILITIES = 'IMAP4rev1 LITERAL+ MOVE UIDPLUS'
const FLAGS = '(\\Answered \\Flagged \\Deleted \\Seen \\Draft)'

/** What somebody's name says goes wrong with their mailbox. */
export const MAILBOX_FAULTS = ['locked', 'away', 'silent', 'cut'] as const
type Fault = (typeof MAILBOX_FAULTS)[number]

const faultOf = (user: string): Fault | null => MAILBOX_FAULTS.find((fault) => user.startsWith(`${fault}-`)) ?? null

const wordOf = (token: Token | undefined): string => (typeof token === 'string' ? token : '')
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

/** One connection (RFC 3501): any user but those with a fault, any password but `wrong`. */
export class ImapSession {
  readonly #socket: Socket
  readonly #mailboxes: Mailboxes
  readonly #reader: CommandReader
  #work: Promise<unknown> = Promise.resolve()
  #user: string | null = null
  #folder: Folder | null = null
  /** What this connection knows of the folder: numbers change only when it is told. */
  #seen: StoredMail[] = []

  constructor(socket: Socket, mailboxes: Mailboxes) {
    this.#socket = socket
    this.#mailboxes = mailboxes
    this.#reader = new CommandReader(() => this.#say('+ go on'))
    this.#say(`* OK [CAPABILITY ${CAPABILITIES}] sandbox`)
    socket.on('data', (bytes) => this.#take(bytes))
  }

  #take(bytes: Buffer): void {
    try {
      for (const command of this.#reader.take(bytes)) {
        this.#work = this.#work.then(() => this.#answer(command)).catch(() => this.#socket.destroy())
      }
    } catch {
      this.#say('* BYE too long')
      this.#socket.end()
    }
  }

  #say(line: string | Buffer): void {
    if (!this.#socket.writable) return
    this.#socket.write(typeof line === 'string' ? `${line}\r\n` : line)
  }

  async #answer(command: Command | null): Promise<void> {
    if (!command) return this.#say('* BAD what is that?')
    const { tag, name, args } = command
    const end = await this.#do(name, args)
    if (end === null) return
    this.#say(`${tag} ${end}`)
    if (name === 'LOGOUT') this.#socket.end()
  }

  /** @returns how the command ended; null for no answer at all */
  async #do(name: string, args: Token[]): Promise<string | null> {
    const first = wordOf(args[0])
    if (name === 'CAPABILITY') this.#say(`* CAPABILITY ${CAPABILITIES}`)
    else if (name === 'LOGOUT') this.#say('* BYE bye')
    else if (name === 'LOGIN') return this.#login(first.toLowerCase(), wordOf(args[1]))
    else if (name !== 'NOOP') return this.#user === null ? 'BAD not now' : this.#doWithin(this.#user, name, args)
    return 'OK done'
  }

  #login(user: string, password: string): string | null {
    const fault = faultOf(user)
    if (fault === 'silent') return null
    if (fault === 'away') {
      this.#say('* BYE [UNAVAILABLE] come back later')
      this.#socket.end()
      return null
    }
    if (fault === 'locked' || password === 'wrong') return 'NO [AUTHENTICATIONFAILED] wrong user or password'
    this.#user = user
    return `OK [CAPABILITY ${CAPABILITIES}] welcome`
  }

  async #doWithin(user: string, name: string, args: Token[]): Promise<string | null> {
    const first = wordOf(args[0])
    if (name === 'LIST') return this.#list(user, wordOf(args[1]))
    if (name === 'CREATE') return this.#mailboxes.create(user, first) ? 'OK created' : 'NO [ALREADYEXISTS] is there'
    if (name === 'SELECT' || name === 'EXAMINE') return this.#select(user, first, name === 'EXAMINE')
    if (!this.#folder) return 'BAD not now'
    if (name === 'CLOSE') {
      this.#folder = null
      return 'OK closed'
    }
    const isUid = name.startsWith('UID ')
    const verb = isUid ? name.slice(4) : name
    if (verb === 'SEARCH') return this.#search(args, isUid)
    const mails = chosen(this.#seen, first, isUid)
    if (verb === 'FETCH') return this.#fetch(user, mails, args[1])
    if (verb === 'STORE') return this.#store(mails, wordOf(args[1]), args[2])
    if (verb === 'MOVE') return this.#move(user, mails, wordOf(args[1]))
    return 'BAD unknown command'
  }

  #list(user: string, pattern: string): string {
    if (pattern === '') this.#say('* LIST (\\Noselect) "/" ""')
    else {
      const like = new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/[*%]/g, '.*')}$`, 'i')
      for (const { name } of this.#mailboxes.of(user)) {
        if (like.test(name)) this.#say(`* LIST (\\HasNoChildren) "/" ${quoted(name)}`)
      }
    }
    return 'OK done'
  }

  #select(user: string, name: string, isReadOnly: boolean): string {
    this.#folder = this.#mailboxes.find(user, name) ?? null
    if (!this.#folder) return 'NO [NONEXISTENT] no such folder'
    this.#seen = [...this.#folder.mails]
    this.#say(`* FLAGS ${FLAGS}`)
    this.#say(`* OK [PERMANENTFLAGS ${isReadOnly ? '()' : FLAGS}] kept`)
    this.#say(`* ${this.#seen.length} EXISTS`)
    this.#say('* 0 RECENT')
    this.#say(`* OK [UIDVALIDITY ${this.#mailboxes.uidValidity}] until the next start`)
    this.#say(`* OK [UIDNEXT ${this.#folder.uidNext}] next`)
    return `OK [${isReadOnly ? 'READ-ONLY' : 'READ-WRITE'}] opened`
  }

  #search(keys: readonly Token[], isUid: boolean): string {
    const mails = found(this.#seen, keys)
    if (!mails) return 'BAD unknown search'
    this.#say(`* SEARCH${mails.map(([number, { uid }]) => ` ${isUid ? uid : number}`).join('')}`)
    return 'OK done'
  }

  async #fetch(user: string, mails: [number, StoredMail][], asked: Token | undefined): Promise<string | null> {
    for (const mail of mails) {
      const answer = await fetched(this.#mailboxes, mail, asked)
      if (!answer) return 'BAD unknown item'
      if (faultOf(user) === 'cut' && answer.includes('BODY[]')) {
        this.#socket.end(answer.subarray(0, answer.length >> 1))
        return null
      }
      this.#say(answer)
    }
    return 'OK done'
  }

  #store(mails: [number, StoredMail][], how: string, given: Token | undefined): string {
    const flags = [given].flat().map(wordOf)
    for (const [number, mail] of mails) {
      if (!/^[+-]/.test(how)) mail.flags.clear()
      for (const flag of flags) how.startsWith('-') ? mail.flags.delete(flag) : mail.flags.add(flag)
      if (!/SILENT/i.test(how)) this.#say(`* ${number} FETCH (UID ${mail.uid} FLAGS (${[...mail.flags].join(' ')}))`)
    }
    return 'OK done'
  }

  #move(user: string, mails: [number, StoredMail][], name: string): string {
    const [from, to] = [this.#folder, this.#mailboxes.find(user, name)]
    if (!from || !to) return 'NO [TRYCREATE] no such folder'
    const uids = mails.map(([, { mail, flags }]) => this.#mailboxes.put(to, mail, flags))
    const gone = new Set(mails.map(([, mail]) => mail))
    from.mails = from.mails.filter((mail) => !gone.has(mail))
    if (mails.length > 0) {
      const old = mails.map(([, { uid }]) => uid)
      this.#say(`* OK [COPYUID ${this.#mailboxes.uidValidity} ${old.join(',')} ${uids.join(',')}] moved`)
    }
    for (const [number] of [...mails].reverse()) this.#say(`* ${number} EXPUNGE`)
    this.#seen = this.#seen.filter((mail) => !gone.has(mail))
    return 'OK moved'
  }
}
