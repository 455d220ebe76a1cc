import { query } from '@/lib/operations'
import { contentOf } from './draft-content'
import { reachDraft } from './draft-view'
import { draftIdInput } from './inputs'
import type { DraftKind, VersionAct } from './kinds'
import type { DraftVersionRow } from './schema'

const MOST = 50

/** The latest first. */
export const listDraftVersions = query({
  name: 'drafts.list-versions',
  access: 'content:read',
  input: draftIdInput,
  route: {
    method: 'GET',
    path: '/drafts/{draftId}/versions',
    summary: 'List the versions of a draft',
    tags: ['Drafts'],
  },
  handler: async ({ ctx, input: { draftId } }): Promise<DraftVersionRow[]> => {
    const { kind } = await reachDraft(ctx, draftId)
    const rows = await ctx.db.draftVersion.findMany({
      where: { draftId },
      orderBy: { version: 'desc' },
      take: MOST,
    })
    return rows.map(({ version, act, language, content, actorLabel, createdAt }) => ({
      version,
      act: act as VersionAct,
      language,
      content: contentOf(kind as DraftKind, content),
      by: actorLabel,
      createdAt: createdAt.toISOString(),
    }))
  },
})
