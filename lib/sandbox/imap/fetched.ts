import type { Mailboxes, StoredMail } from './mailboxes'
import type { Token } from './read-command'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (number: number): string => String(number).padStart(2, '0')

/** RFC 3501 §9, `date-time`. */
function internalDate(moment: Date): string {
  const month = MONTHS[moment.getUTCMonth()]
  const time = [moment.getUTCHours(), moment.getUTCMinutes(), moment.getUTCSeconds()].map(two).join(':')
  return `"${two(moment.getUTCDate())}-${month}-${moment.getUTCFullYear()} ${time} +0000"`
}

const BODY = /^BODY(\.PEEK)?\[\](?:<(\d+)\.(\d+)>)?$/i

/** What is asked of one mail (RFC 3501 §6.4.5), as far as it is known here. @returns null for what is not */
export async function fetched(
  mailboxes: Mailboxes,
  [number, mail]: [number: number, mail: StoredMail],
  asked: Token | undefined,
): Promise<Buffer | null> {
  const parts: Buffer[] = []
  const say = (text: string) => parts.push(Buffer.from(text))
  for (const item of [asked].flat()) {
    if (typeof item !== 'string') return null
    const name = item.toUpperCase()
    const [isBody, isPeek, start, many] = BODY.exec(item) ?? []
    if (parts.length > 0) say(' ')
    if (name === 'UID') say(`UID ${mail.uid}`)
    else if (name === 'FLAGS') say(`FLAGS (${[...mail.flags].join(' ')})`)
    else if (name === 'INTERNALDATE') say(`INTERNALDATE ${internalDate(new Date(mail.mail.receivedAt))}`)
    else if (name === 'RFC822.SIZE') say(`RFC822.SIZE ${(await mailboxes.raw(mail)).length}`)
    else if (isBody) {
      if (!isPeek) mail.flags.add('\\Seen')
      const raw = await mailboxes.raw(mail)
      const bytes = start === undefined ? raw : raw.subarray(Number(start), Number(start) + Number(many))
      say(`BODY[]${start === undefined ? '' : `<${start}>`} {${bytes.length}}\r\n`)
      parts.push(bytes)
    } else return null
  }
  return Buffer.concat([Buffer.from(`* ${number} FETCH (`), ...parts, Buffer.from(')\r\n')])
}
