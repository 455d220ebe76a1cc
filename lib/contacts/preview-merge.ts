import { query } from '@/lib/operations'
import { contactView } from './contact-view'
import { mergeParts } from './merge-parts'
import { mergePreviewInput } from './schema'

/** What a merge would do: which value wins, what moves, what is agreed to afterwards. */
export const previewMerge = query({
  name: 'contacts.preview-merge',
  access: 'contacts:write',
  input: mergePreviewInput,
  route: {
    method: 'GET',
    path: '/contacts/{contactId}/merge-preview/{otherId}',
    summary: 'Preview a merge of two contacts',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input }) => {
    const { kept, other, fields, consentViews } = await mergeParts(ctx, input)
    const [conversations, identities] = await Promise.all([
      ctx.db.conversation.count({ where: { contactId: other.id } }),
      ctx.db.contactIdentity.count({ where: { contactId: other.id } }),
    ])
    const tags = other.tags.filter((tag) => !kept.tags.includes(tag))
    return {
      kept: contactView(kept),
      other: contactView(other),
      fields,
      consents: consentViews,
      conversations,
      identities,
      tags,
    }
  },
})
