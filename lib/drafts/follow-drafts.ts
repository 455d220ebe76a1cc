import { type LiveEvent, type SseWriter, subscribeLive } from '@/lib/events'
import { logger } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { draftView } from './draft-view'
import { DRAFT_CHANGED, DRAFT_PROGRESS } from './events'
import type { DraftEvents } from './schema'

/** Sends what happens to the drafts of a set: their words as they come, and each draft whenever it has changed. */
export async function followDrafts(
  ctx: TenantContext,
  writer: Pick<SseWriter, 'send'>,
  { setId, since }: { setId: string; since?: string },
): Promise<() => void> {
  const send = <Name extends keyof DraftEvents>(name: Name, data: DraftEvents[Name], id: string | null) =>
    writer.send(name, data, id)
  const pass = async ({ id, type, payload }: LiveEvent) => {
    const draftId = String(payload.draftId)
    if (type === DRAFT_PROGRESS) return send('progress', { draftId, text: String(payload.text) }, id)
    const row = await ctx.db.draft.findFirst({ where: { id: draftId } })
    if (row) send('draft', { draft: draftView(row) }, id)
  }
  // One after the other: what was read first must not arrive last.
  let before: Promise<void> = Promise.resolve()
  return subscribeLive(
    ctx,
    (event) => {
      const isOurs = event.type === DRAFT_PROGRESS || event.type === DRAFT_CHANGED
      if (!isOurs || event.payload.setId !== setId) return
      before = before
        .then(() => pass(event))
        .catch((error) => logger.warn({ err: error }, 'a change of a draft was not shown'))
    },
    since,
  )
}
