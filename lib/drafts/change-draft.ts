import { conflict } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { DraftContent } from './draft-content'
import { draftView, reachDraft } from './draft-view'
import { DRAFT_CHANGED } from './events'
import { keepDraftVersion } from './keep-draft-version'
import type { DraftView } from './schema'

type Change = { draftId: string; version: number; act: 'edit' | 'restore'; content: DraftContent; language: string }

/** A person's change of a draft, as a version. @throws conflict while the model writes, or where somebody was quicker */
export async function changeDraft(ctx: CommandContext, change: Change): Promise<DraftView> {
  const { draftId, version, act, content, language } = change
  const next = version + 1
  const saved = await ctx.db.draft.updateMany({
    where: { id: draftId, version, state: { in: ['done', 'failed'] } },
    data: { content: content.value, language, version: next, state: 'done', error: null },
  })
  if (saved.count === 0) throw conflict('This draft has changed meanwhile, or is being written. Look at it again.')
  await keepDraftVersion(ctx, { draftId, version: next, act, language, content, by: ctx.actor.label })
  const row = await reachDraft(ctx, draftId)
  ctx.emit(DRAFT_CHANGED, { setId: row.setId, draftId })
  ctx.audit({ resourceId: draftId, after: { act, version: next } })
  return draftView(row)
}
