import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { isUuid, newId } from '@/lib/kernel'
import type { LocalRecord } from '@/lib/providers/dns'

const MOST_RECORDS = 2_000

const NAME =
  /^(?=.{1,253}$)(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/
const name = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/\.$/, ''))
  .pipe(z.string().regex(NAME, 'not a name'))

/** A record as somebody types it; the value fits the type. */
export const recordInput = z.discriminatedUnion('type', [
  z.strictObject({ name, type: z.literal('TXT'), value: z.string().min(1).max(4_000) }),
  z.strictObject({ name, type: z.literal('CNAME'), value: name }),
  z.strictObject({ name, type: z.literal('NS'), value: name }),
  z.strictObject({ name, type: z.literal('A'), value: z.ipv4() }),
  z.strictObject({ name, type: z.literal('AAAA'), value: z.ipv6() }),
  z.strictObject({
    name,
    type: z.literal('MX'),
    value: z.string().regex(/^\d{1,5} \S{1,253}$/, 'like: 10 mail.example.com'),
  }),
])

export type DnsRecord = LocalRecord & { id: string }

const stored = z.array(recordInput.and(z.object({ id: z.uuid() })).catch(() => ({}) as never))

/** What the sandbox's name server knows; kept in a file over restarts. */
export class RecordStore {
  readonly #file: string
  #records: DnsRecord[]

  private constructor(file: string, records: DnsRecord[]) {
    this.#file = file
    this.#records = records
  }

  static async open(file: string): Promise<RecordStore> {
    const text = await readFile(file, 'utf8').catch(() => '[]')
    return new RecordStore(file, readRecords(text))
  }

  list(): readonly DnsRecord[] {
    return this.#records
  }

  async add(input: z.input<typeof recordInput>): Promise<DnsRecord> {
    const record = { id: newId(), ...recordInput.parse(input) }
    this.#records = [...this.#records, record].slice(-MOST_RECORDS)
    await this.#save()
    return record
  }

  /** @returns whether there was one */
  async remove(id: string): Promise<boolean> {
    const rest = this.#records.filter((record) => record.id !== id)
    if (!isUuid(id) || rest.length === this.#records.length) return false
    this.#records = rest
    await this.#save()
    return true
  }

  async #save(): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true })
    const draft = `${this.#file}.new`
    await writeFile(draft, JSON.stringify(this.#records))
    await rename(draft, this.#file)
  }
}

function readRecords(text: string): DnsRecord[] {
  try {
    return stored.parse(JSON.parse(text)).filter((record) => 'id' in record)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return []
    throw error
  }
}
