import { query, RESTORE_DAYS } from '@/lib/operations'
import { consentView } from './consent-view'
import { contactView } from './contact-view'
import { reachContact } from './reach-contact'
import { contactIdInput, type IdentityKind } from './schema'

const DAY_MS = 86_400_000

/** A contact with what names it, what it agreed to, and the merges that can be taken back. */
export const getContact = query({
  name: 'contacts.get',
  access: 'contacts:read',
  input: contactIdInput,
  route: { method: 'GET', path: '/contacts/{contactId}', summary: 'Get a contact', tags: ['Contacts'] },
  handler: async ({ ctx, input: { contactId } }) => {
    const row = await reachContact(ctx, 'contacts:read', contactId)
    const [identities, consents, owner, merges] = await Promise.all([
      ctx.db.contactIdentity.findMany({ where: { contactId }, orderBy: { id: 'asc' } }),
      ctx.db.contactConsent.findMany({ where: { contactId }, orderBy: { id: 'asc' } }),
      row.ownerId ? ctx.db.member.findFirst({ where: { id: row.ownerId }, select: { name: true } }) : null,
      ctx.db.contactMerge.findMany({
        where: { targetId: contactId, undoneAt: null, createdAt: { gt: new Date(Date.now() - RESTORE_DAYS * DAY_MS) } },
        orderBy: { id: 'desc' },
        select: { id: true, sourceId: true, createdAt: true, actorLabel: true },
      }),
    ])
    return {
      ...contactView(row),
      ownerName: owner?.name ?? null,
      identities: identities.map(({ id, kind, value, source, verifiedAt, createdAt }) => ({
        id,
        kind: kind as IdentityKind,
        value,
        source,
        verifiedAt: verifiedAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
      })),
      consents: consents.map(consentView),
      merges: merges.map(({ createdAt, actorLabel, ...merge }) => ({
        ...merge,
        by: actorLabel,
        at: createdAt.toISOString(),
      })),
    }
  },
})
