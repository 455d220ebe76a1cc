import { z } from 'zod'
import { emailAddress, freeText, idPageInput, line, pageInput, slug, uuid, webAddress } from '@/lib/kernel/schema'
import { TENANT_STATUSES } from '@/lib/lifecycle/schema'
import { industry } from '@/lib/presets/schema'
import { newPassword } from '@/lib/team/schema'

/** Languages in which mails and presets are worded. */
const locale = z.enum(['en', 'de', 'ar'])

export const provisionInput = z.strictObject({
  name: line(120),
  /** Left out: made from the name. */
  slug: slug.optional(),
  website: z.union([webAddress, z.literal('').transform(() => undefined)]).optional(),
  planId: line(40).default('professional'),
  /** Without a password the administrator gets a link to choose one. */
  admin: z.strictObject({
    email: emailAddress,
    name: line(120).optional(),
    password: z.union([newPassword, z.literal('').transform(() => undefined)]).optional(),
  }),
  pageLimit: z.coerce.number().int().min(1).max(500).default(50),
  isDemo: z.boolean().default(false),
  /** Begins with a trial of so many days; 0 = active at once. */
  trialDays: z.number().int().min(0).max(365).default(0),
  /** What the company begins with: segments, replies, topics and tone of its industry. */
  industry: z.union([industry, z.literal('').transform(() => undefined)]).optional(),
  locale: locale.optional(),
})

/** What somebody tells who makes a company of their own; the rest is the free plan's. */
export const signUpInput = z.strictObject({
  /** Stands in a mail to an address that nobody has confirmed: no place for links. */
  name: line(120).refine((name) => !/:\/\/|www\./i.test(name), { error: 'must not contain an address' }),
  website: z.union([webAddress, z.literal('').transform(() => undefined)]).optional(),
  email: emailAddress,
  industry: z.union([industry, z.literal('').transform(() => undefined)]).optional(),
  locale: locale.optional(),
})

export const signUpTokenInput = z.strictObject({ token: z.string().regex(/^[\w-]{20,100}$/, 'is not a valid link') })

const mailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'is not a domain')

export const signUpSettingsInput = z.strictObject({
  isOpen: z.boolean(),
  /** Domains, with what is under them, whose addresses nobody may sign up with. */
  blockedDomains: z.array(mailDomain).max(5_000),
})
export type SignUpSettings = z.infer<typeof signUpSettingsInput>

/** Half-typed values are welcome: the answer says what is wrong with them. */
export const checkAddressInput = z.strictObject({ name: freeText(200), slug: freeText(100) })

export const runIdInput = z.strictObject({ id: uuid })

export const TENANT_SORTS = ['created', 'name', 'status', 'plan'] as const

const tenantFilter = {
  search: freeText(200).optional(),
  status: z.array(z.enum(TENANT_STATUSES)).max(10).optional(),
  planId: z.array(line(40)).max(50).optional(),
}

const tenantOrder = {
  sort: z.enum(TENANT_SORTS).default('created'),
  direction: z.enum(['asc', 'desc']).default('desc'),
}

export const listTenantsInput = z.strictObject({ ...pageInput, ...tenantFilter, ...tenantOrder })

export const exportTenantsInput = z.strictObject({ ...tenantFilter, ...tenantOrder })

export const tenantIdInput = z.strictObject({ id: uuid })

export const changePlanInput = z.strictObject({ id: uuid, planId: line(40) })

export const listAuditInput = z.strictObject({ ...idPageInput, action: freeText(80).optional() })

export const listRunsInput = z.strictObject({ ...idPageInput })

export const STEPS = [
  'reserve',
  'defaults',
  'branding',
  'admin',
  'discover',
  'read',
  'help_centre',
  'publish',
  'welcome',
] as const
export type StepName = (typeof STEPS)[number]

export type StepState = 'pending' | 'running' | 'done' | 'skipped' | 'failed' | 'undone'

/** One step of a provisioning run, as the console shows it. */
export type Step = {
  name: StepName
  state: StepState
  /** Counts, or why it was skipped or failed. */
  detail: string | null
  startedAt: string | null
  finishedAt: string | null
}

export type RunStatus = 'running' | 'done' | 'rolling_back' | 'rolled_back'

export type ProvisioningRunView = {
  id: string
  tenantId: string
  slug: string
  name: string
  status: RunStatus
  steps: Step[]
  error: string | null
  createdAt: string
  url: string
}

/** A demo company as the platform's own site shows it. */
export type DemoTenant = {
  slug: string
  name: string
  description: string | null
  industry: string | null
  audience: string | null
  companySize: string | null
  planName: string
  features: string[]
  hasAllFeatures: boolean
  colors: { primary: string; secondary: string; accent: string }
  /** CSS variables of both schemes. */
  tokens: { light: Record<`--${string}`, string>; dark: Record<`--${string}`, string> }
  url: string
}
