import { getDomain } from 'tldts'
import { z } from 'zod'
import { deferred, env } from '@/lib/kernel'
import { MAIL_RECORD_KINDS, MAIL_RECORD_PROBLEMS, type MailRecord } from './schema'

const shared = deferred<typeof import('nodemailer/lib/shared')>('nodemailer/lib/shared')

export type Signing = { domain: string; selector: string; publicKey: string }

/** What an SPF record must hold for mail of the server that is used (RFC 7208 §5). */
export function spfMechanism(ownServer: string | null): string {
  const { MAIL_SPF, SMTP_URL, ROOT_DOMAIN } = env()
  if (ownServer) return `a:${ownServer}`
  if (MAIL_SPF) return MAIL_SPF
  const host = SMTP_URL ? shared().parseConnectionUrl(SMTP_URL).host : undefined
  return `a:${host ?? ROOT_DOMAIN.replace(/:\d+$/, '')}`
}

/** The record that is there with our part before its end, or a new one. */
export function spfWith(existing: string | undefined, mechanism: string): string {
  if (!existing) return `v=spf1 ${mechanism} ~all`
  const terms = existing.trim().split(/\s+/)
  if (terms.some((term) => term.toLowerCase() === mechanism.toLowerCase())) return existing.trim()
  const end = terms.findIndex((term) => /^[+?~-]?all$/i.test(term) || /^redirect=/i.test(term))
  const at = end < 0 ? terms.length : end
  return [...terms.slice(0, at), mechanism, ...terms.slice(at)].join(' ').replace(/\s-all$/, ' -all')
}

export const dkimName = ({ selector, domain }: Signing): string => `${selector}._domainkey.${domain}`
export const dkimValue = ({ publicKey }: Signing): string => `v=DKIM1; k=rsa; p=${publicKey}`

export const dmarcNames = (domain: string): string[] => [
  ...new Set([`_dmarc.${domain}`, `_dmarc.${getDomain(domain, { allowPrivateDomains: true }) ?? domain}`]),
]

const unchecked = { type: 'TXT', found: [], state: 'unchecked', problem: null } as const

/** The records to set for a domain, not looked at yet. */
export function mailRecordsToSet(signing: Signing, mechanism: string): MailRecord[] {
  return [
    { ...unchecked, found: [], kind: 'dkim', name: dkimName(signing), expected: [dkimValue(signing)] },
    { ...unchecked, found: [], kind: 'spf', name: signing.domain, expected: [spfWith(undefined, mechanism)] },
    { ...unchecked, found: [], kind: 'dmarc', name: `_dmarc.${signing.domain}`, expected: ['v=DMARC1; p=none'] },
  ]
}

const stored = z.array(
  z.object({
    kind: z.enum(MAIL_RECORD_KINDS),
    type: z.literal('TXT'),
    name: z.string(),
    expected: z.array(z.string()),
    found: z.array(z.string()),
    state: z.enum(['unchecked', 'ok', 'wrong', 'missing', 'unknown']),
    problem: z.enum(MAIL_RECORD_PROBLEMS).nullable(),
  }),
)

/** What the last look has stored; what must be set when there was none. */
export function shownMailRecords(checks: unknown, signing: Signing, mechanism: string): MailRecord[] {
  const read = stored.safeParse(checks)
  return read.success && read.data.length ? read.data : mailRecordsToSet(signing, mechanism)
}
