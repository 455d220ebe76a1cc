import { z } from 'zod'
import { AppError, conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { changeDraft } from './change-draft'
import { withLines } from './content-lines'
import type { DraftContent } from './draft-content'
import { reachDraft, storedContent } from './draft-view'
import { editDraftInput } from './inputs'

/** @throws invalid, naming the line that does not fit */
function edited(content: DraftContent, lines: Readonly<Record<string, string>>): DraftContent {
  try {
    return withLines(content, lines)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const issues = error.issues.map(({ path, message }) => ({ path: `lines.${path.join('.')}`, message }))
    throw new AppError('invalid', 'a line of the draft does not fit', {
      userMessage: 'One of the lines is empty or too long.',
      issues,
    })
  }
}

/** Changes words by hand. */
export const editDraft = command({
  name: 'drafts.edit',
  access: 'content:write',
  input: editDraftInput,
  about: { model: 'draft', id: ({ draftId }) => draftId },
  route: { method: 'PATCH', path: '/drafts/{draftId}', summary: 'Change a draft by hand', tags: ['Drafts'] },
  handler: async ({ ctx, input: { draftId, version, lines } }) => {
    const draft = await reachDraft(ctx, draftId)
    const content = storedContent(draft)
    if (!content) throw conflict('There is nothing to change yet: this draft has not been written.')
    return changeDraft(ctx, {
      draftId,
      version,
      act: 'edit',
      content: edited(content, lines),
      language: draft.language,
    })
  },
})
