import type { PlatformClient } from '@/lib/db'
import { AppError, env, randomToken, sha256Hex } from '@/lib/kernel'
import { type PlatformWords, sendPlatformMail } from '@/lib/mail'
import { momentText } from './links'

const DAYS = 7
const DAY_MS = 86_400_000

/** A token for a mail, and what of it is kept. */
export function newStaffLink() {
  const token = randomToken()
  return { token, tokenHash: sha256Hex(token), expiresAt: new Date(Date.now() + DAYS * DAY_MS), sentAt: new Date() }
}

/** The invitation that a link's token opens while it lasts. */
export const findStaffInvitation = (db: Pick<PlatformClient, 'staffInvitation'>, token: string) =>
  db.staffInvitation.findFirst({ where: { tokenHash: sha256Hex(token), expiresAt: { gt: new Date() } } })

export const deadStaffLink = () =>
  new AppError('not_found', 'This link has been used or has expired. Please ask for a new one.')

const WORDS: PlatformWords = {
  en: {
    subject: 'Join the team of {{companyName}}',
    body: `Hello {{name}},

{{by}} invites you to the console of **{{companyName}}**.

[Choose a password]({{link}})

The link works once, until {{until}}.`,
  },
  de: {
    subject: 'Treten Sie dem Team von {{companyName}} bei',
    body: `Guten Tag {{name}},

{{by}} lädt Sie in die Konsole von **{{companyName}}** ein.

[Passwort wählen]({{link}})

Der Link gilt einmal, bis {{until}}.`,
  },
  ar: {
    subject: 'انضم إلى فريق {{companyName}}',
    body: `مرحبًا {{name}}،

يدعوك {{by}} إلى لوحة تحكم **{{companyName}}**.

[اختر كلمة مرور]({{link}})

يعمل الرابط مرة واحدة حتى {{until}}.`,
  },
}

export type StaffLetter = {
  email: string
  name: string
  by: string
  token: string
  expiresAt: Date
  locale: string | null
}

/** @throws EmailFailure */
export function mailStaffInvitation({ email, name, by, token, expiresAt, locale }: StaffLetter): Promise<void> {
  const { PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  const link = `${PUBLIC_PROTOCOL}://console.${ROOT_DOMAIN}/join?token=${token}`
  const until = momentText(locale ?? 'en', 'UTC', expiresAt)
  return sendPlatformMail({ to: email, words: WORDS, variables: { name, by, link, until }, locale })
}
