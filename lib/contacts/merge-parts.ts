import { invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { consentView } from './consent-view'
import { type ContactRow, contactView } from './contact-view'
import { chooseFields, stricterConsents } from './merge-rules'
import { reachContact } from './reach-contact'
import type { MergedField } from './schema'

type Pair = { contactId: string; otherId: string; take?: readonly MergedField[] }

/** The two contacts of a merge, both within reach, and what comes of their fields and consents. @throws invalid, not_found */
export async function mergeParts(ctx: TenantContext, { contactId, otherId, take = [] }: Pair) {
  const kept: ContactRow = await reachContact(ctx, 'contacts:write', contactId)
  if (contactId === otherId) throw invalid('otherId', 'is the same contact')
  const other: ContactRow = await reachContact(ctx, 'contacts:write', otherId)
  const both = await ctx.db.contactConsent.findMany({ where: { contactId: { in: [contactId, otherId] } } })
  const mine = both.filter((row) => row.contactId === contactId)
  const theirs = both.filter((row) => row.contactId === otherId)
  return {
    kept,
    other,
    fields: chooseFields(contactView(kept), contactView(other), take),
    keptConsents: mine,
    consents: stricterConsents(mine, theirs),
    consentViews: stricterConsents(mine, theirs).map(consentView),
  }
}
