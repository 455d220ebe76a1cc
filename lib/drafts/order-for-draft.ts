import { aiFor } from '@/lib/ai'
import type { CommandContext } from '@/lib/operations'
import { briefOf, type reachDraft, segmentOf, storedContent } from './draft-view'
import type { Wish } from './inputs'
import type { DraftKind, Network } from './kinds'
import { orderWork } from './order-work'
import { MOST_PASSAGE_CHARACTERS } from './passages'
import { dayOf } from './planned-drafts'
import { draftPrompt } from './prompt'
import { writingSettingsOf } from './writing-settings'

type Row = Awaited<ReturnType<typeof reachDraft>>

/** Orders a work on a draft that there is. */
export async function orderFor(ctx: CommandContext, draft: Row, wish: Wish): Promise<void> {
  const set = await ctx.db.draftSet.findFirstOrThrow({ where: { id: draft.setId } })
  const [{ settings }, whose] = [await writingSettingsOf(ctx), await aiFor(ctx)]
  const brief = briefOf(set)
  const kind = draft.kind as DraftKind
  const prompt = draftPrompt({
    company: ctx.tenant,
    settings,
    brief,
    segment: segmentOf(draft),
    language: draft.language,
    kind,
    network: draft.network as Network | null,
    wish,
    current: storedContent(draft),
    variant: draft.variantOf ? 1 : 0,
    passages: [],
    today: dayOf(new Date()),
  })
  const passages = brief.knowledge === 'none' ? 0 : MOST_PASSAGE_CHARACTERS
  await orderWork(ctx, {
    draft: { id: draft.id, setId: draft.setId, kind },
    wish,
    settings,
    whose,
    characters: { prompt: prompt.length + brief.goal.length, passages },
  })
}
