import { z } from 'zod'
import type { PaidAnswer } from '@/lib/ai'
import { isAppError, uuid } from '@/lib/kernel'
import { command, reserveUsage } from '@/lib/operations'
import { briefOf, segmentOf, storedContent } from './draft-view'
import { DRAFT_CHANGED } from './events'
import { reworkInput, type Wish } from './inputs'
import type { DraftKind, Network } from './kinds'
import { estimateOf, tokensOf, WORK_LEASE_SECONDS, workKey } from './metering'
import { MOST_PASSAGE_CHARACTERS } from './passages'
import type { SourceView } from './schema'
import { writingSettingsOf } from './writing-settings'

const MOST_ATTEMPTS = 4

export const wishOf = ({ act, wish }: { act: string; wish: unknown }): Wish =>
  act === 'write' ? { act } : reworkInput.shape.work.parse({ act, ...(wish as object) })

/**
 * Takes on a work that is open, or one whose worker died in the midst of it: with the answers that have been paid for.
 * Null where it is done.
 */
export const claimWork = command({
  name: 'drafts.claim-work',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ workId: uuid }),
  handler: async ({ ctx, input: { workId } }) => {
    const taken = await ctx.db.draftWork.updateMany({
      where: { id: workId, state: { in: ['pending', 'writing'] } },
      data: { state: 'writing', attempts: { increment: 1 } },
    })
    if (taken.count === 0) return null
    const work = await ctx.db.draftWork.findFirstOrThrow({ where: { id: workId } })
    const draft = await ctx.db.draft.findFirstOrThrow({ where: { id: work.draftId } })
    const set = await ctx.db.draftSet.findFirstOrThrow({ where: { id: draft.setId } })
    const kind = draft.kind as DraftKind
    await ctx.db.draft.update({ where: ctx.key(draft.id), data: { state: 'writing', act: work.act } })
    ctx.emit(DRAFT_CHANGED, { setId: draft.setId, draftId: draft.id })
    const base = { workId, draftId: draft.id, setId: draft.setId }
    if (work.attempts > MOST_ATTEMPTS) {
      return { ...base, kind: 'given_up' as const, reason: 'The writing was interrupted too often. Try again.' }
    }
    const variant = draft.variantOf
      ? await ctx.db.draft.count({ where: { variantOf: draft.variantOf, id: { lte: draft.id } } })
      : 0
    const brief = briefOf(set)
    const wish = wishOf(work)
    const current = storedContent(draft)
    try {
      // What had waited so long that its tokens were given back takes them anew.
      const known = JSON.stringify({ brief, current }).length
      const { most } = estimateOf(kind, known + 4_000, MOST_PASSAGE_CHARACTERS)
      const amounts = { ai_tokens: tokensOf(most) }
      await reserveUsage(ctx, { key: workKey(workId), amounts, leaseSeconds: WORK_LEASE_SECONDS })
    } catch (error) {
      if (!isAppError(error, 'quota_exceeded')) throw error
      return { ...base, kind: 'given_up' as const, reason: error.userMessage }
    }
    return {
      ...base,
      kind: 'claimed' as const,
      answers: work.answers as PaidAnswer[],
      isLastAttempt: work.attempts >= MOST_ATTEMPTS,
      knownSources: work.act === 'write' ? null : (draft.sources as SourceView[]),
      assignment: {
        company: ctx.tenant,
        settings: (await writingSettingsOf(ctx)).settings,
        brief,
        segment: segmentOf(draft),
        language: wish.act === 'translate' ? wish.language : draft.language,
        kind,
        network: draft.network as Network | null,
        wish,
        current,
        variant,
      },
    }
  },
})
export type ClaimedWork = Extract<Awaited<ReturnType<typeof claimWork>>, { kind: 'claimed' }>
