import { z } from 'zod'
import { emailAddress, freeText, line, uuid } from '@/lib/kernel/schema'
import { MOST_INVITATIONS } from './invitation-rows'
import { roleKeyInput } from './role-schema'

export { type InvitationRow, MOST_INVITATIONS, parseInvitations } from './invitation-rows'

/** Rows are judged one by one: a wrong address in one does not keep the others from being invited. */
export const inviteManyInput = z.strictObject({
  /** The role of rows that name none. */
  role: roleKeyInput,
  rows: z
    .array(
      z.strictObject({
        email: freeText(320),
        name: freeText(200).default(''),
        /** A built-in role, or the id or the name of one of the company's own. */
        role: freeText(100).default(''),
      }),
    )
    .min(1, 'name at least one person')
    .max(MOST_INVITATIONS),
  /** Looks only, and says what would happen. */
  isTrial: z.boolean().default(false),
})

export const INVITATION_RESULTS = [
  'invited',
  'wrong_email',
  'wrong_name',
  'wrong_role',
  'role_too_wide',
  'twice',
  'known',
  'no_seat',
] as const
export type InvitationResult = (typeof INVITATION_RESULTS)[number]

/** Addresses that anybody can have prove nothing about a company. */
const FREE_MAIL = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net gmx.com web.de proton.me protonmail.com mail.com yandex.com zoho.com'.split(
    ' ',
  ),
)

const emailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'is not a domain of e-mail addresses')
  .refine((domain) => !FREE_MAIL.has(domain), { error: 'is a domain where anybody can have an address' })

export const createJoinLinkInput = z.strictObject({
  emailDomain,
  role: roleKeyInput,
  days: z.coerce.number().int().min(1).max(90).default(14),
})
export const joinLinkIdInput = z.strictObject({ joinLinkId: uuid })

const joinToken = z.string().regex(/^[\w-]{20,100}$/, 'is not a valid link')
export const readJoinLinkInput = z.strictObject({ token: freeText(200) })
export const requestJoinInput = z.strictObject({ token: joinToken, email: emailAddress })

const confirmationToken = z.string().regex(/^[\w-]{40,900}$/, 'is not a valid link')
export const readJoinConfirmationInput = z.strictObject({ token: freeText(1_000) })
export const joinInput = z.strictObject({ token: confirmationToken, name: line(120) })
