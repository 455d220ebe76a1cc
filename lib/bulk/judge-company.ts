import { isServed } from '@/lib/tenancy'
import type { BulkChange, SkipReason } from './schema'

/** What the decision needs to know of a company. */
export type JudgedCompany = { status: string; planId: string; features: { feature: string; enabled: boolean }[] }

const GOING = ['provisioning', 'closing', 'deleting']

/** Why the operation would leave a company as it is; null when it changes it. */
export function skipReason(company: JudgedCompany, change: BulkChange): SkipReason | null {
  switch (change.operation) {
    case 'suspend':
      return isServed(company.status) ? null : 'status'
    case 'reactivate':
      return ['past_due', 'suspended'].includes(company.status) ? null : 'status'
    case 'plan':
      if (GOING.includes(company.status)) return 'status'
      return company.planId === change.planId ? 'same_plan' : null
    case 'feature': {
      if (GOING.includes(company.status)) return 'status'
      const own = company.features.find(({ feature }) => feature === change.feature)
      return own?.enabled === change.enabled ? 'same_feature' : null
    }
    case 'announce':
      return GOING.includes(company.status) ? 'status' : null
    default: {
      const unhandled: never = change
      throw new Error(`unhandled operation ${JSON.stringify(unhandled)}`)
    }
  }
}
