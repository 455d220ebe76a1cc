/** The model shall do something to a draft: `workId`. */
export const DRAFT_WANTED = 'draft.wanted'
/** A draft reads otherwise than before, or its work stands elsewhere: `setId`, `draftId`. */
export const DRAFT_CHANGED = 'draft.changed'
/** Passes by: the words of a draft so far: `setId`, `draftId`, `text`. */
export const DRAFT_PROGRESS = 'draft.progress'
