import type { StoredMail } from './mailboxes'
import type { Token } from './read-command'

/** Of a set like `1:3,7,9:*`. */
export function isInSet(set: string, number: number, last: number): boolean {
  return set.split(',').some((range) => {
    const [from = 0, to = from] = range.split(':').map((end) => (end === '*' ? last : Number(end)))
    return number >= Math.min(from, to) && number <= Math.max(from, to)
  })
}

/** Mails of a set of sequence numbers or UIDs, each with its sequence number. */
export function chosen(
  mails: readonly StoredMail[],
  set: string,
  isUid: boolean,
): [number: number, mail: StoredMail][] {
  const last = isUid ? (mails.at(-1)?.uid ?? 0) : mails.length
  return mails
    .map((mail, at): [number, StoredMail] => [at + 1, mail])
    .filter(([number, mail]) => isInSet(set, isUid ? mail.uid : number, last))
}

const startOfDay = (moment: string): number => Math.floor(Date.parse(moment) / 86_400_000)

/** What a search asks for (RFC 3501 §6.4.4), as far as it is known here. @returns null for what is not */
export function found(
  mails: readonly StoredMail[],
  keys: readonly Token[],
): [number: number, mail: StoredMail][] | null {
  let left = chosen(mails, '1:*', false)
  const rest = [...keys]
  const word = () => String(rest.shift() ?? '')
  while (rest.length > 0) {
    const key = word().toUpperCase()
    if (key === 'ALL') continue
    if (key === 'SEEN' || key === 'UNSEEN') {
      left = left.filter(([, { flags }]) => flags.has('\\Seen') === (key === 'SEEN'))
    } else if (key === 'UID') {
      const set = word()
      left = left.filter(([, { uid }]) => isInSet(set, uid, mails.at(-1)?.uid ?? 0))
    } else if (key === 'SINCE') {
      const day = startOfDay(`${word()} UTC`)
      left = left.filter(([, { mail }]) => startOfDay(mail.receivedAt) >= day)
    } else return null
  }
  return left
}
