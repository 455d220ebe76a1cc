import { cutPage } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { reachWorkflow } from './reach-workflow'
import { listRunsInput, type RunRow } from './schema'
import { storedAnswers } from './stored-answers'

/** In which conversations a workflow runs or has run, the latest first. What customers answered is for who may read conversations. */
export const listRuns = query({
  name: 'workflows.list-runs',
  access: 'conversations:read',
  input: listRunsInput,
  route: {
    method: 'GET',
    path: '/workflows/{workflowId}/runs',
    summary: 'List the runs of a workflow',
    tags: ['Workflows'],
  },
  handler: async ({ ctx, input: { workflowId, cursor, limit, state } }) => {
    await reachWorkflow(ctx, 'agents:read', workflowId)
    const rows = await ctx.db.workflowRun.findMany({
      where: {
        workflowId,
        conversation: ownerFilter(ctx, 'conversations:read'),
        ...(state ? { state } : {}),
        ...(cursor ? { id: { lt: cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    // One that was moved to another account is not there to be seen.
    const conversations = await ctx.db.conversation.findMany({
      where: { id: { in: items.map(({ conversationId }) => conversationId) } },
      select: { id: true, channel: true, contact: { select: { name: true, emailNormalized: true, phone: true } } },
    })
    const conversationOf = new Map(conversations.map((one) => [one.id, one]))
    return {
      nextCursor,
      items: items.map((row): RunRow => {
        const { channel = null, contact = null } = conversationOf.get(row.conversationId) ?? {}
        return {
          id: row.id,
          conversationId: row.conversationId,
          name: contact && (contact.name ?? contact.emailNormalized ?? contact.phone),
          channel,
          state: row.state as RunRow['state'],
          stepId: row.stepId,
          reason: row.reason as RunRow['reason'],
          answers: storedAnswers(row.answers),
          version: row.version,
          enteredAt: row.enteredAt.toISOString(),
          endedAt: row.endedAt?.toISOString() ?? null,
        }
      }),
    }
  },
})
