import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isUuid, newId } from '@/lib/kernel'

const MAX_MAILS = 500

const mailSchema = z.object({
  id: z.uuid(),
  receivedAt: z.string(),
  from: z.string(),
  /** Envelope recipients, in lower case: also those in Bcc. */
  to: z.array(z.string()),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  links: z.array(z.string()),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), sizeBytes: z.number() })),
})

export type Mail = z.infer<typeof mailSchema>

/** Undefined for a file that was cut while it was written, or that something else put there. */
function readStored(text: string): Mail | undefined {
  try {
    return mailSchema.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** What has been sent, newest first: in memory, and as files that outlive the process. */
export class MailStore {
  readonly #directory: string
  #mails: Mail[] = []

  private constructor(directory: string) {
    this.#directory = directory
  }

  static async open(directory: string): Promise<MailStore> {
    const store = new MailStore(directory)
    await mkdir(directory, { recursive: true })
    const names = (await readdir(directory))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse()
    for (const name of names) {
      const mail = readStored(await readFile(join(directory, name), 'utf8'))
      if (mail) store.#mails.push(mail)
    }
    await store.#dropOldest()
    return store
  }

  async add(mail: Omit<Mail, 'id' | 'receivedAt'>, raw: Buffer): Promise<Mail> {
    const stored = { id: newId(), receivedAt: new Date().toISOString(), ...mail }
    await writeFile(this.#file(stored.id, 'eml'), raw)
    await writeFile(this.#file(stored.id, 'json'), JSON.stringify(stored))
    this.#mails.unshift(stored)
    await this.#dropOldest()
    return stored
  }

  list(to?: string): Mail[] {
    const wanted = to?.trim().toLowerCase()
    return wanted ? this.#mails.filter((mail) => mail.to.includes(wanted)) : this.#mails
  }

  get(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id)
  }

  async raw(id: string): Promise<Buffer | undefined> {
    return isUuid(id) && this.get(id) ? await readFile(this.#file(id, 'eml')) : undefined
  }

  async #dropOldest(): Promise<void> {
    for (const mail of this.#mails.splice(MAX_MAILS)) {
      await rm(this.#file(mail.id, 'json'), { force: true })
      await rm(this.#file(mail.id, 'eml'), { force: true })
    }
  }

  #file(id: string, extension: 'json' | 'eml'): string {
    return join(this.#directory, `${id}.${extension}`)
  }
}
