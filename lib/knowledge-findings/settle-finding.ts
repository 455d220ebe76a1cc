import { putAside } from '@/lib/knowledge'
import { command } from '@/lib/operations'
import { reachFinding } from './reach-finding'
import { settleFindingInput } from './schema'

/** Puts one of the two pages aside; with it goes what else was found about that page. @throws not_found, conflict */
export const settleFinding = command({
  name: 'knowledge_findings.settle',
  access: 'knowledge:write',
  input: settleFindingInput,
  route: {
    method: 'POST',
    path: '/knowledge/findings/{findingId}/settlement',
    summary: 'Put one page of a finding aside',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { findingId, archive } }) => {
    const finding = await reachFinding(ctx, findingId)
    const pageId = archive === 'first' ? finding.firstPageId : finding.secondPageId
    await putAside(ctx, pageId)
    await ctx.db.knowledgeFinding.deleteMany({
      where: {
        OR: [{ id: findingId }, { state: 'open', firstPageId: pageId }, { state: 'open', secondPageId: pageId }],
      },
    })
    return { id: findingId, pageId }
  },
})
