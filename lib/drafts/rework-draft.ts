import { conflict, invalid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { linesOf } from './content-lines'
import { reachDraft, storedContent } from './draft-view'
import { reworkInput } from './inputs'
import { orderFor } from './order-for-draft'

/** Lets the model do something to a draft: the worker does it, and makes a version of it. @throws conflict, quota_exceeded */
export const reworkDraft = command({
  name: 'drafts.rework',
  access: 'content:write',
  feature: 'ai_content',
  input: reworkInput,
  about: { model: 'draft', id: ({ draftId }) => draftId },
  route: { method: 'POST', path: '/drafts/{draftId}/rework', summary: 'Let a draft be changed', tags: ['Drafts'] },
  handler: async ({ ctx, input: { draftId, version, work } }) => {
    const draft = await reachDraft(ctx, draftId)
    const content = storedContent(draft)
    if (!content) throw conflict('There is nothing to change yet: this draft has not been written.')
    if (draft.version !== version) throw conflict('Somebody has changed this draft meanwhile. Look at it again.')
    if (work.act === 'part' && !linesOf(content).some(({ path }) => path === work.path)) {
      throw invalid('work.path', 'This part does not exist any more.')
    }
    await orderFor(ctx, draft, work)
    ctx.audit({ resourceId: draftId, after: work })
    return { id: draftId }
  },
})
