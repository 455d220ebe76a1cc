import { createItem } from '@/lib/content'
import { task } from '@/lib/operations'
import { saveToLibraryInput } from './inputs'
import { mailOfDraft } from './written-draft'

/** Keeps a drafted mail as a template or a snippet. */
export const saveToLibrary = task({
  name: 'drafts.save-to-library',
  access: 'content:write',
  input: saveToLibraryInput,
  route: {
    method: 'POST',
    path: '/drafts/{draftId}/library',
    summary: 'Keep a draft in the library',
    tags: ['Drafts'],
  },
  handler: async ({ ctx, input: { draftId, kind, subject } }) => {
    const { content, title } = await mailOfDraft(ctx, draftId, subject)
    const { id } = await createItem(ctx, { kind, name: title, content })
    return { id }
  },
})
