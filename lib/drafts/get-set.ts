import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { briefOf, draftView } from './draft-view'
import { setIdInput } from './inputs'
import type { SetView } from './schema'
import { writingSettingsOf } from './writing-settings'

/** As many as may come of a set with all its variants. */
const MOST_DRAFTS = 300

export const getSet = query({
  name: 'drafts.get-set',
  access: 'content:read',
  feature: 'ai_content',
  input: setIdInput,
  route: { method: 'GET', path: '/draft-sets/{setId}', summary: 'Get a brief with its drafts', tags: ['Drafts'] },
  handler: async ({ ctx, input: { setId } }): Promise<SetView> => {
    const set = await ctx.db.draftSet.findFirst({ where: { id: setId } })
    if (!set) throw notFound('Set of drafts')
    const [drafts, { settings }] = await Promise.all([
      ctx.db.draft.findMany({ where: { setId }, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: MOST_DRAFTS }),
      writingSettingsOf(ctx),
    ])
    return {
      id: set.id,
      name: set.name,
      brief: briefOf(set),
      by: set.actorLabel,
      createdAt: set.createdAt.toISOString(),
      currency: settings.currency,
      drafts: drafts.map(draftView),
    }
  },
})
