import { type Dns, DnsFailure } from '@/lib/providers/dns'
import { dkimName, dmarcNames, mailRecordsToSet, type Signing, spfWith } from './mail-records'
import type { MailRecord, MailRecordProblem } from './schema'

type Finding = Pick<MailRecord, 'found' | 'state' | 'problem'> & { expected?: string[] }

const ok = (...found: string[]): Finding => ({ found, state: 'ok', problem: null })
const wrong = (found: string[], problem: MailRecordProblem): Finding => ({ found, state: 'wrong', problem })
const MISSING: Finding = { found: [], state: 'missing', problem: 'no_record' }

/** RFC 7208 §4.6.4: more look-ups than this make a record void. */
const MOST_LOOKUPS = 10

const spfOf = async (names: Dns, domain: string): Promise<string[]> =>
  (await names.txt(domain)).filter((text) => /^v=spf1(?:\s|$)/i.test(text.trim()))

/** Whether a record, or one that it includes, holds the mechanism. */
async function holds(names: Dns, record: string, mechanism: string, budget: { left: number }): Promise<boolean> {
  const terms = record.toLowerCase().split(/\s+/)
  if (terms.some((term) => term.replace(/^\+/, '') === mechanism.toLowerCase())) return true
  const others = terms.flatMap((term) => /^\+?(?:include:|redirect=)(.+)$/.exec(term)?.[1] ?? [])
  for (const other of others) {
    if (budget.left-- <= 0) return false
    const [included] = await spfOf(names, other)
    if (included && (await holds(names, included, mechanism, budget))) return true
  }
  return false
}

async function spf(names: Dns, domain: string, mechanism: string, isOwnServer: boolean): Promise<Finding> {
  const records = await spfOf(names, domain)
  const [record] = records
  if (!record) return MISSING
  const expected = [spfWith(record, mechanism)]
  if (records.length > 1) return { ...wrong(records, 'several_records'), expected }
  if (await holds(names, record, mechanism, { left: MOST_LOOKUPS })) return { ...ok(record), expected: [record] }
  // How an own server is named in its company's record is its company's affair.
  const isRefusal = /^v=spf1\s+-all$/i.test(record.trim())
  if (isOwnServer && !isRefusal) return { ...ok(record), expected: [record] }
  return { ...wrong([record], isRefusal ? 'refuses_all' : 'not_included'), expected }
}

const tagsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split(';').flatMap((tag) => {
      const at = tag.indexOf('=')
      return at < 0 ? [] : [[tag.slice(0, at).trim().toLowerCase(), tag.slice(at + 1).replace(/\s+/g, '')]]
    }),
  )

async function dkim(names: Dns, signing: Signing): Promise<Finding> {
  const name = dkimName(signing)
  const found = await names.txt(name)
  const keys = found.map((text) => tagsOf(text).p)
  if (keys.includes(signing.publicKey)) return ok(...found)
  if (keys.includes('')) return wrong(found, 'revoked_key')
  if (found.length) return wrong(found, 'other_key')
  const doubled = await names.txt(`${name}.${signing.domain}`)
  return doubled.length ? wrong([`${name}.${signing.domain}`], 'doubled_name') : MISSING
}

async function dmarc(names: Dns, domain: string): Promise<Finding> {
  for (const name of dmarcNames(domain)) {
    const records = (await names.txt(name)).filter((text) => /^v=DMARC1\b/i.test(text.trim()))
    if (records.length > 1) return wrong(records, 'several_records')
    const [record] = records
    if (record)
      return /^(?:none|quarantine|reject)$/i.test(tagsOf(record).p ?? '') ? ok(record) : wrong([record], 'no_policy')
  }
  return MISSING
}

/** Asks the name servers for what receivers of the domain's mail will look at. */
export async function checkMailRecords(
  names: Dns,
  signing: Signing,
  mechanism: string,
  isOwnServer: boolean,
): Promise<MailRecord[]> {
  const looks = {
    spf: () => spf(names, signing.domain, mechanism, isOwnServer),
    dkim: () => dkim(names, signing),
    dmarc: () => dmarc(names, signing.domain),
  }
  return Promise.all(
    mailRecordsToSet(signing, mechanism).map(async (record): Promise<MailRecord> => {
      try {
        const { found, ...finding } = await looks[record.kind]()
        return { ...record, ...finding, found: found.slice(0, 6).map((text) => text.slice(0, 600)) }
      } catch (error) {
        if (!(error instanceof DnsFailure)) throw error
        return { ...record, state: 'unknown', problem: 'no_answer' }
      }
    }),
  )
}
