import type { Mail, MailStore } from '../mail/mail-store'

export type StoredMail = { uid: number; mail: Mail; flags: Set<string> }
export type Folder = { name: string; uidNext: number; mails: StoredMail[] }

const INBOX = 'INBOX'
const FIRST_FOLDERS = [INBOX, 'Archive']

/**
 * Everybody has a mailbox: of an address, what was sent to it. Flags and folders are kept in memory, so UIDs mean nothing after a
 * start, which their UIDVALIDITY says.
 */
export class Mailboxes {
  readonly uidValidity = Math.floor(Date.now() / 1_000)
  readonly #store: MailStore
  readonly #folders = new Map<string, Folder[]>()
  readonly #placed = new Map<string, Set<string>>()

  constructor(store: MailStore) {
    this.#store = store
  }

  /** What an address has, with what has arrived since. */
  of(address: string): Folder[] {
    const folders = this.#folders.get(address) ?? FIRST_FOLDERS.map((name) => ({ name, uidNext: 1, mails: [] }))
    const placed = this.#placed.get(address) ?? new Set<string>()
    this.#folders.set(address, folders)
    this.#placed.set(address, placed)
    const [inbox] = folders
    for (const mail of [...this.#store.list(address)].reverse()) {
      if (!inbox || placed.has(mail.id)) continue
      placed.add(mail.id)
      this.put(inbox, mail)
    }
    return folders
  }

  find(address: string, name: string): Folder | undefined {
    const wanted = name.toUpperCase() === INBOX ? INBOX : name
    return this.of(address).find((folder) => folder.name === wanted)
  }

  create(address: string, name: string): boolean {
    if (this.find(address, name)) return false
    this.of(address).push({ name, uidNext: 1, mails: [] })
    return true
  }

  put(folder: Folder, mail: Mail, flags: ReadonlySet<string> = new Set()): number {
    const uid = folder.uidNext++
    folder.mails.push({ uid, mail, flags: new Set(flags) })
    return uid
  }

  /** The mail as it came; empty where it has been forgotten meanwhile. */
  async raw({ mail }: StoredMail): Promise<Buffer> {
    return (await this.#store.raw(mail.id)) ?? Buffer.alloc(0)
  }
}
