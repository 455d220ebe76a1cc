import { platformQuery } from '@/lib/operations'
import { isReservedSlug, SLUG } from '@/lib/tenancy'
import { freeSlug } from './free-slug'
import { checkAddressInput } from './schema'

export type AddressState = 'empty' | 'invalid' | 'reserved' | 'taken' | 'free'

/** Whether an address can still be had, and which one the name suggests; for a form, while somebody types. */
export const checkAddress = platformQuery({
  name: 'tenants.check-address',
  access: 'staff',
  input: checkAddressInput,
  handler: async ({ db, input }): Promise<{ state: AddressState; suggestion: string | null }> => {
    const suggestion = await freeSlug(db, input.name)
    const slug = input.slug.trim().toLowerCase()
    if (!slug) return { state: 'empty', suggestion }
    if (!SLUG.test(slug)) return { state: 'invalid', suggestion }
    if (isReservedSlug(slug)) return { state: 'reserved', suggestion }
    const isTaken = (await db.tenant.count({ where: { slug } })) > 0
    return { state: isTaken ? 'taken' : 'free', suggestion }
  },
})
