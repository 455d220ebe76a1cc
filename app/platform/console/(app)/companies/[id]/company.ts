import { notFound } from 'next/navigation'
import { cache } from 'react'
import { perform } from '@/app/_request/action'
import { staffContext } from '@/app/_request/staff'
import { isUuid } from '@/lib/kernel'
import { getTenant } from '@/lib/platform'

/** The company of the address, for whoever looks at it; the page of one that does not exist is not found. */
export const companyOf = cache(async (id: string) => {
  if (!isUuid(id)) notFound()
  const ctx = await staffContext()
  const found = await perform(() => getTenant(ctx, { id }))
  if (found.ok) return { ctx, tenant: found.data }
  if (found.error.code === 'NOT_FOUND') notFound()
  throw new Error(found.message)
})
