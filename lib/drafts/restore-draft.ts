import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { changeDraft } from './change-draft'
import { contentOf } from './draft-content'
import { reachDraft } from './draft-view'
import { restoreDraftInput } from './inputs'
import type { DraftKind } from './kinds'

/** Makes an earlier version the text again, as a version of its own. */
export const restoreDraft = command({
  name: 'drafts.restore',
  access: 'content:write',
  input: restoreDraftInput,
  about: { model: 'draft', id: ({ draftId }) => draftId },
  route: {
    method: 'POST',
    path: '/drafts/{draftId}/restore',
    summary: 'Restore a version of a draft',
    tags: ['Drafts'],
  },
  handler: async ({ ctx, input: { draftId, version } }) => {
    const draft = await reachDraft(ctx, draftId)
    const earlier = await ctx.db.draftVersion.findFirst({ where: { draftId, version } })
    if (!earlier) throw notFound('Version')
    return changeDraft(ctx, {
      draftId,
      version: draft.version,
      act: 'restore',
      content: contentOf(draft.kind as DraftKind, earlier.content),
      language: earlier.language,
    })
  },
})
