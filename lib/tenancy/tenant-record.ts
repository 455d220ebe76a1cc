import type { Placement } from '@/lib/db'
import type { TenantId } from '@/lib/kernel'
import type { Feature } from './catalogue'

/** Fields (`branding.colors.primary`, `profile.locale`) that a parent locks or bounds to a list. */
export type AccountRules = Readonly<Record<string, { isLocked: boolean; allowed: readonly string[] | null }>>

export type TenantStatus = 'provisioning' | 'trial' | 'active' | 'past_due' | 'suspended' | 'closing' | 'deleting'

const SERVED: readonly string[] = ['trial', 'active', 'past_due']

/** Whether a company in this status is open: to its customers, its team and its API. */
export const isServed = (status: string): boolean => SERVED.includes(status)

/** Whether its team can still sign in: a company that is closing can be restored. */
export const admitsTeam = (status: string): boolean => isServed(status) || status === 'closing'

/** A tenant as the directory knows it: everything that a request needs before the first look at its own rows. */
export type TenantRecord = {
  /** Whose rows: for a sub-account its parent's, because the parent owns them. */
  id: TenantId
  /** The account's own row in the platform plane; for a company without a parent the same as `id`. */
  accountId: string
  /** The same for a sub-account; null for a company without a parent. */
  subTenantId: string | null
  slug: string
  name: string
  status: TenantStatus
  statusReason: string | null
  /** When the next step of its life comes by itself; null = never. */
  statusUntil: Date | null
  allowsSupport: boolean
  planId: string
  /** The version of the plan that the company has; newer ones do not touch it. */
  planVersion: number
  planName: string
  /** Plan features with the tenant's overrides applied; `all_features` grants every one. */
  features: ReadonlySet<string>
  /** resource -> limit; -1 = unlimited; a missing resource is not limited. */
  limits: Readonly<Record<string, number>>
  /** When an override of features or limits ends (ms): the record is not true beyond it. */
  grantsChangeAt: number | null
  placement: Placement
  industry: string | null
  companySize: string | null
  defaultAudience: string | null
  description: string | null
  website: string | null
  locale: string
  timeZone: string
  isDemo: boolean
  /** Stored branding choices, the parent's where the account has none of its own; `lib/branding` parses them. */
  branding: unknown
  /** Changes with any of them. */
  brandingVersion: string
  /** A sub-account's share of `limits`; what is not named is not bounded for it alone. */
  shares: Readonly<Record<string, number>>
  /** What the parent fixes of a sub-account's settings. */
  rules: AccountRules
  /** Names of its own that it holds, also one that is being lost. */
  domains: readonly { host: string; status: string }[]
  /** The name that its links carry, if it has chosen one that works. */
  customHost: string | null
  /** Where pages of its subdomain lead, when it wants them to. */
  slugHostLeadsTo: string | null
}

export const hasFeature = (tenant: TenantRecord, feature: Feature): boolean =>
  tenant.features.has('all_features') || tenant.features.has(feature)
