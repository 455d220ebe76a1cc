import { conflict, invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { DraftContent } from './draft-content'
import { reachDraft, segmentOf, storedContent } from './draft-view'
import { draftedMail } from './drafted-mail'

/** What a draft says, for whom, and what to call something made of it. @throws conflict */
export async function writtenDraft(ctx: TenantContext, draftId: string) {
  const draft = await reachDraft(ctx, draftId)
  const content: DraftContent | null = storedContent(draft)
  if (!content) throw conflict('This draft has not been written yet.')
  const { name } = await ctx.db.draftSet.findFirstOrThrow({ where: { id: draft.setId }, select: { name: true } })
  const segment = segmentOf(draft)
  return { content, segment, title: [name, segment?.name].filter(Boolean).join(' – ').slice(0, 120) }
}

/** The mail that a draft of the kind `email` makes, and what to call it. @throws invalid, conflict */
export async function mailOfDraft(ctx: TenantContext, draftId: string, subject: number) {
  const { content, title } = await writtenDraft(ctx, draftId)
  if (content.kind !== 'email') throw invalid('draftId', 'Only an e-mail can be used so.')
  return { content: draftedMail(content.value, subject), title }
}
