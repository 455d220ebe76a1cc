import { z } from 'zod'
import { emailAddress, freeText, line, slug, uuid, webAddress } from '@/lib/kernel/schema'

export const createSubAccountInput = z.strictObject({
  name: line(120),
  /** Left out: made from the name. */
  slug: slug.optional(),
  website: z.union([webAddress, z.literal('').transform(() => undefined)]).optional(),
  /** Gets a link to choose a password; without one the company's own staff look after the account. */
  admin: z.strictObject({ email: emailAddress, name: line(120).optional() }).optional(),
})

export const subAccountChoice = z.strictObject({ id: uuid })

export const suspendSubAccountInput = z.strictObject({ id: uuid, reason: freeText(500) })

export const updateSubAccountInput = z.strictObject({ id: uuid, name: line(120) })

/** Deleting takes everything of the account along: its name is typed to say so. */
export const deleteSubAccountInput = z.strictObject({ id: uuid, name: line(120) })

/** Accounts by their id; the company's own id is its main account. */
export const moveCustomersInput = z.strictObject({ fromId: uuid, toId: uuid })

/** Fields of a sub-account's settings that the company may fix; a group stands for all fields in it. */
export const RULE_FIELDS = [
  'profile.industry',
  'profile.locale',
  'profile.timeZone',
  'branding.colors',
  'branding.logo',
  'branding.icon',
  'branding.fonts',
  'branding.radius',
  'branding.density',
  'branding.email',
  'branding.customCss',
] as const
export type RuleField = (typeof RULE_FIELDS)[number]

/** Fields with a choice of values, which a list can bound. */
const BOUNDED_FIELDS = ['profile.locale', 'profile.timeZone', 'branding.density', 'branding.radius'] as const

export const setAccountRulesInput = z.strictObject({
  /** Left out: for all sub-accounts. */
  id: uuid.optional(),
  rules: z
    .array(
      z.strictObject({
        field: z.enum(RULE_FIELDS),
        isLocked: z.boolean().default(false),
        allowed: z.array(line(80)).min(1).max(50).nullable().default(null),
      }),
    )
    .max(RULE_FIELDS.length)
    .refine((rules) => new Set(rules.map((rule) => rule.field)).size === rules.length, 'names a field twice')
    .refine(
      (rules) => rules.every(({ field, allowed }) => !allowed || (BOUNDED_FIELDS as readonly string[]).includes(field)),
      'bounds a field that has no list of values',
    ),
})

/** What a sub-account may have of the company's own. */
export const ACCOUNT_LIMITS = ['users', 'agents', 'contacts', 'knowledge_pages', 'messages', 'ai_messages'] as const
export type AccountLimit = (typeof ACCOUNT_LIMITS)[number]

export const setAccountLimitsInput = z.strictObject({
  id: uuid,
  /** -1: as much as the company has left. */
  limits: z.partialRecord(z.enum(ACCOUNT_LIMITS), z.number().int().min(-1).max(2_000_000_000)),
})

export type SubAccountStatus = 'provisioning' | 'active' | 'suspended'

export type SubAccountRow = {
  id: string
  name: string
  slug: string
  host: string
  url: string
  status: SubAccountStatus
  statusReason: string | null
  createdAt: Date
  members: number
  openConversations: number
  waitingConversations: number
}

export type AccountChoices = {
  main: { id: string; name: string }
  accounts: { id: string; name: string }[]
  /** Null: all of them at once. */
  currentId: string | null
}

export const SHAREABLE_KINDS = ['agent', 'knowledge', 'canned_reply'] as const
/** `accountIds`: the sub-accounts that knowledge is lent to, where it is not lent to all. */
export type Shareable = {
  kind: (typeof SHAREABLE_KINDS)[number]
  id: string
  name: string
  isShared: boolean
  accountIds: string[]
}

export const setSharedInput = z.strictObject({
  kind: z.enum(SHAREABLE_KINDS),
  id: uuid,
  isShared: z.boolean(),
  /** Of knowledge: these sub-accounts alone. */
  accountIds: z.array(uuid).min(1, 'choose at least one').max(200).optional(),
})
