import { isLimit, LIMITS } from '@/lib/tenancy'

export const STANDING = 'standing'

/** The calendar month (UTC) of a moment: quotas begin anew with it. */
export const monthOf = (date: Date): string => date.toISOString().slice(0, 7)

export const nextMonth = (date: Date): Date => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1))

/** The period whose counter counts for a resource: quotas by month, everything else stands. */
export const periodOf = (resource: string, date: Date): string =>
  isLimit(resource) && LIMITS[resource].kind === 'quota' ? monthOf(date) : STANDING
