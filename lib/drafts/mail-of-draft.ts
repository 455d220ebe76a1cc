import { conflict, invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { reachDraft, segmentOf, storedContent } from './draft-view'
import { draftedMail } from './drafted-mail'

/** The mail that a draft of the kind `email` makes, and what to call it. @throws invalid, conflict */
export async function mailOfDraft(ctx: TenantContext, draftId: string, subject: number) {
  const draft = await reachDraft(ctx, draftId)
  if (draft.kind !== 'email') throw invalid('draftId', 'Only an e-mail can be used so.')
  const content = storedContent(draft)
  if (content?.kind !== 'email') throw conflict('This draft has not been written yet.')
  const { name } = await ctx.db.draftSet.findFirstOrThrow({ where: { id: draft.setId }, select: { name: true } })
  const segment = segmentOf(draft)
  const title = [name, segment?.name].filter(Boolean).join(' – ').slice(0, 120)
  return { content: draftedMail(content.value, subject), segment, title }
}
