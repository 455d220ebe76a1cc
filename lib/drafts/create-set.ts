import { aiFor } from '@/lib/ai'
import { invalid, newId } from '@/lib/kernel'
import { can, command, type TenantContext } from '@/lib/operations'
import { type Brief, createSetInput, MOST_DRAFTS_OF_SET, type WantedKind } from './brief'
import { orderWork } from './order-work'
import { plannedDrafts } from './planned-drafts'
import { segmentsOfSet } from './segments-of-set'
import { writingSettingsOf } from './writing-settings'

/** Who may not read the knowledge gets drafts without it. */
export const readableBrief = (ctx: TenantContext, brief: Brief): Brief =>
  ctx.actor.kind === 'system' || can(ctx.actor, 'knowledge:read') ? brief : { ...brief, knowledge: 'none' }

/** Each kind once, and each network once. */
export const distinctKinds = (kinds: readonly WantedKind[]): WantedKind[] => [
  ...new Map(kinds.map((wanted) => [JSON.stringify(wanted), wanted])).values(),
]

/** A brief, and one draft of each kind for each segment; the worker writes them. @throws quota_exceeded, with nothing begun */
export const createSet = command({
  name: 'drafts.create-set',
  access: 'content:write',
  feature: 'ai_content',
  input: createSetInput,
  route: {
    method: 'POST',
    path: '/draft-sets',
    summary: 'Draft texts from a brief',
    tags: ['Drafts'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    const brief = readableBrief(ctx, input.brief)
    const kinds = distinctKinds(input.kinds)
    const segments = await segmentsOfSet(ctx, input.segmentIds)
    const { settings } = await writingSettingsOf(ctx)
    const planned = plannedDrafts(ctx, settings, { brief, kinds, segments })
    if (planned.length > MOST_DRAFTS_OF_SET) {
      throw invalid(
        'kinds',
        `These would be ${planned.length} texts; at most ${MOST_DRAFTS_OF_SET} can be drafted at once.`,
      )
    }
    const whose = await aiFor(ctx)
    const setId = newId()
    const name = input.name ?? (brief.goal.trim().split('\n')[0] ?? '').slice(0, 120)
    await ctx.db.draftSet.create({ data: { id: setId, name, brief, actorLabel: ctx.actor.label.slice(0, 200) } })
    for (const [position, { characters, segment, ...given }] of planned.entries()) {
      const id = newId()
      await ctx.db.draft.create({ data: { id, setId, position, ...given, ...(segment ? { segment } : {}) } })
      await orderWork(ctx, {
        draft: { id, setId, kind: given.kind },
        wish: { act: 'write' },
        settings,
        whose,
        characters,
      })
    }
    ctx.audit({ resourceId: setId, after: { name, drafts: planned.length } })
    return { id: setId }
  },
})
