import type { Attachment, ParsedMail } from 'mailparser'
import { emailAddress, sha256Hex } from '@/lib/kernel'
import { htmlText } from './html-text'
import { isAutomatic } from './is-automatic'
import { mailparser } from './mailparser'
import { splitQuoted } from './split-quoted'

export type InboxMail = {
  from: string
  name: string | null
  subject: string
  /** One of its own making where it names none: the same mail again is the same. */
  messageId: string
  /** The ids of the mails before it, the latest first. */
  references: string[]
  body: string
  quoted: string | null
  isAutomatic: boolean
  files: MailFile[]
}

/** `bytes` is null for one that was cut off. */
export type MailFile = { name: string; bytes: Buffer | null }

const LONGEST_BODY = 20_000
const LONGEST_QUOTED = 50_000
const MOST_REFERENCES = 20
const MOST_FILES = 50
/** Pixels that count who reads, and lines that part signatures. */
const SMALLEST_INLINE = 1_024

/** No character that a database cannot hold; the directions that a sender may have hidden in it are left out. */
const clean = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('\r\n', '\n')
    .toWellFormed()

const lineOf = (text: string, longest: number): string =>
  clean(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, longest)

const idsOf = (given: string | string[] | undefined): string[] =>
  (Array.isArray(given) ? given : (given ?? '').split(/\s+/)).filter((id) => /^<[!-;=?-~]{1,300}>$/.test(id))

const referencesOf = ({ inReplyTo, references }: ParsedMail): string[] =>
  [...new Set([...idsOf(inReplyTo), ...idsOf(references).reverse()])].slice(0, MOST_REFERENCES)

const endingOf = (contentType: string): string => /^[\w.+-]+\/([\w-]{1,12})/.exec(contentType)?.[1] ?? 'bin'

/** Attachments and the pictures within the text. Of a mail that was cut off, the last one is not whole. */
function filesOf({ attachments }: ParsedMail, isCut: boolean): MailFile[] {
  const isKept = ({ related, size, contentType }: Attachment) =>
    !related || (size >= SMALLEST_INLINE && contentType.startsWith('image/'))
  return attachments
    .map((one, at): MailFile & { isKept: boolean } => ({
      name: lineOf(one.filename ?? '', 200) || `file.${endingOf(one.contentType)}`,
      bytes: isCut && at === attachments.length - 1 ? null : one.content,
      isKept: isKept(one),
    }))
    .filter((one) => one.isKept)
    .slice(0, MOST_FILES)
    .map(({ name, bytes }) => ({ name, bytes }))
}

/**
 * A mail as it arrived, whatever its characters and parts are. HTML is read as text: nothing of it is run, drawn or loaded.
 * @param raw one byte a byte
 * @param isCut its end is missing
 * @returns null for what has no sender, or neither words nor files
 */
export async function readInboxMail(raw: Buffer, isCut = false): Promise<InboxMail | null> {
  const parsed = await mailparser().simpleParser(raw, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  })
  const [sender] = parsed.from?.value ?? []
  const from = emailAddress.safeParse(sender?.address).data
  if (!from) return null
  const { said, quoted } = splitQuoted(clean(parsed.text?.trim() || htmlText(parsed.html || '')).trim())
  const subject = lineOf(parsed.subject ?? '', 200)
  const body = said.slice(0, LONGEST_BODY) || subject
  const files = filesOf(parsed, isCut)
  if (body === '' && files.length === 0) return null
  return {
    from,
    name: lineOf(sender?.name ?? '', 120) || null,
    subject,
    messageId: idsOf(parsed.messageId)[0] ?? `<${sha256Hex(raw)}@no-id.invalid>`,
    references: referencesOf(parsed),
    body,
    quoted: quoted?.slice(0, LONGEST_QUOTED) ?? null,
    isAutomatic: isAutomatic(parsed),
    files,
  }
}
