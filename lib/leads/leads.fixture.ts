import { createContact } from '@/lib/contacts'
import type { TenantContext } from '@/lib/operations'
import { createLead } from './create-lead'
import { listLeads } from './list-leads'
import { listStages } from './list-stages'

let last = 0

/** A contact with a lead of its own. */
export async function someLead(ctx: TenantContext, title: string, more: object = {}) {
  const { id: contactId } = await createContact(ctx, { name: title, email: `lead${++last}@example.test` })
  return createLead(ctx, { contactId, title, ...more })
}

export const titles = async (ctx: TenantContext, filter: Parameters<typeof listLeads>[1] = {}) =>
  (await listLeads(ctx, filter)).items.map(({ title }) => title)

export async function stageNamed(ctx: TenantContext, name: string): Promise<string> {
  const found = (await listStages(ctx, {})).find((stage) => stage.name === name)
  if (!found) throw new Error(`there is no stage ${name}`)
  return found.id
}
