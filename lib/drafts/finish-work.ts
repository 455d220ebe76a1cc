import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { wishOf } from './claim-work'
import { contentOf } from './draft-content'
import { settleWork } from './end-work'
import { keepDraftVersion } from './keep-draft-version'
import type { DraftKind } from './kinds'

/** What a work came to: the draft's new version, what it was written from, what it cost. The first call counts. */
export const finishWork = command({
  name: 'drafts.finish-work',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    workId: uuid,
    content: z.unknown(),
    model: z.string().max(200),
    told: z.array(z.strictObject({ part: z.string(), text: z.string() })),
    sources: z.array(
      z.strictObject({ title: z.string(), url: z.string().nullable(), text: z.string(), isUsed: z.boolean() }),
    ),
  }),
  handler: async ({ ctx, input: { workId, content, model, told, sources } }) => {
    const finished = await ctx.db.draftWork.updateManyAndReturn({
      where: { id: workId, state: 'writing' },
      data: { state: 'done', finishedAt: new Date() },
    })
    const [work] = finished
    if (!work) return
    const { draft, figures } = await settleWork(ctx, work)
    const written = contentOf(draft.kind as DraftKind, content)
    const wish = wishOf(work)
    const language = wish.act === 'translate' ? wish.language : draft.language
    const version = draft.version + 1
    await ctx.db.draft.update({
      where: ctx.key(draft.id),
      data: { ...figures, state: 'done', error: null, content: written.value, version, language, model, told, sources },
    })
    await keepDraftVersion(ctx, {
      draftId: draft.id,
      version,
      act: wish.act,
      language,
      content: written,
      by: work.actorLabel,
    })
  },
})
