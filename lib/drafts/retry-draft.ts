import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { wishOf } from './claim-work'
import { reachDraft } from './draft-view'
import { draftIdInput } from './inputs'
import { orderFor } from './order-for-draft'

/** Tries once more what came to nothing. */
export const retryDraft = command({
  name: 'drafts.retry',
  access: 'content:write',
  feature: 'ai_content',
  input: draftIdInput,
  about: { model: 'draft', id: ({ draftId }) => draftId },
  route: { method: 'POST', path: '/drafts/{draftId}/retry', summary: 'Try a failed draft again', tags: ['Drafts'] },
  handler: async ({ ctx, input: { draftId } }) => {
    const draft = await reachDraft(ctx, draftId)
    if (draft.state !== 'failed') throw conflict('This draft has not failed.')
    const work = await ctx.db.draftWork.findFirstOrThrow({ where: { draftId }, orderBy: { id: 'desc' } })
    await orderFor(ctx, draft, wishOf(work))
    return { id: draftId }
  },
})
