import { invalid, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { reachDraft } from './draft-view'
import { variantInput } from './inputs'
import { orderFor } from './order-for-draft'

const MOST_VARIANTS = 5

/** Another draft of the same kind for the same segment, from another angle; it stands beside the first. */
export const makeVariant = command({
  name: 'drafts.make-variant',
  access: 'content:write',
  feature: 'ai_content',
  input: variantInput,
  about: { model: 'draft', id: ({ draftId }) => draftId },
  route: {
    method: 'POST',
    path: '/drafts/{draftId}/variants',
    summary: 'Draft another variant',
    tags: ['Drafts'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { draftId } }) => {
    const { id: _, ...draft } = await reachDraft(ctx, draftId)
    const variantOf = draft.variantOf ?? draftId
    const known = await ctx.db.draft.count({ where: { variantOf } })
    if (known >= MOST_VARIANTS) throw invalid('draftId', `There are ${known} variants already.`)
    const id = newId()
    const { setId, position, kind, network, segment, language } = draft
    const row = await ctx.db.draft.create({
      data: { id, setId, position, kind, network, ...(segment ? { segment } : {}), language, variantOf },
    })
    await orderFor(ctx, row, { act: 'write' })
    ctx.audit({ resourceId: id, after: { variantOf } })
    return { id }
  },
})
