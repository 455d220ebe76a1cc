import type { TenantContext } from '@/lib/operations'
import { createContact } from './create-contact'
import { listContacts } from './list-contacts'

let last = 0

/** A contact with an address of its own. */
export const someone = (ctx: TenantContext, name: string, more: object = {}) =>
  createContact(ctx, { name, email: `${name.toLowerCase().replace(/\W/g, '')}${++last}@example.test`, ...more })

export const names = async (ctx: TenantContext, filter: Parameters<typeof listContacts>[1] = {}) =>
  (await listContacts(ctx, filter)).items.map(({ name }) => name)
