import { cache } from 'react'
import { orNotFound } from '@/app/_request/or-not-found'
import { staffContext } from '@/app/_request/staff'
import { getTenant } from '@/lib/platform'

/** The company of the address, for whoever looks at it; the page of one that does not exist is not found. */
export const companyOf = cache(async (id: string) => {
  const ctx = await staffContext()
  return { ctx, tenant: await orNotFound(getTenant(ctx, { id })) }
})
