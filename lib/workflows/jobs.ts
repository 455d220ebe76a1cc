import { LABELLED } from '@/lib/conversations'
import { type Reaction, reaction } from '@/lib/events'
import type { TenantContext } from '@/lib/operations'
import { beginByLabel } from './begin-by-label'
import { callEndpointOfRun } from './call-endpoint-of-run'
import { endCall } from './end-call'
import { CALL_DUE, RUN_DUE } from './events'
import { goOnInTime } from './go-on-in-time'
import { noteChange, noteWish } from './note-change'
import { letAssistantAnswer, routeMessage } from './route-message'

/** A run that has ended by giving the word to the assistant: it answers what was written last. */
async function answerNext(ctx: TenantContext, runId: string, answerTo: string | null): Promise<void> {
  if (answerTo === null) return
  const run = await ctx.db.workflowRun.findFirst({ where: { id: runId }, select: { conversationId: true } })
  if (run) await letAssistantAnswer(ctx, { conversationId: run.conversationId, messageId: answerTo })
}

const calling = (payload: Record<string, unknown>) => ({
  runId: String(payload.runId),
  callId: String(payload.callId),
})

export const workflowReactions: readonly Reaction[] = [
  reaction({
    name: 'workflows.route-message',
    events: ['message.received'],
    handler: (ctx, payload) =>
      routeMessage(ctx, { conversationId: String(payload.conversationId), messageId: String(payload.messageId) }),
    concurrency: 20,
    tenantConcurrency: 10,
    retryLimit: 3,
    timeoutSeconds: 180,
  }),
  reaction({
    name: 'workflows.begin-by-label',
    events: [LABELLED],
    handler: async (ctx, payload) => {
      const conversationId = String(payload.conversationId)
      const labelIds = String(payload.labelIds).split(',')
      const { answerTo } = await beginByLabel(ctx, { conversationId, labelIds, changeId: String(payload.changeId) })
      if (answerTo) await letAssistantAnswer(ctx, { conversationId, messageId: answerTo })
    },
  }),
  reaction({
    name: 'workflows.go-on-in-time',
    events: [RUN_DUE],
    handler: async (ctx, payload) => {
      const runId = String(payload.runId)
      const { answerTo } = await goOnInTime(ctx, { runId, moment: String(payload.moment) })
      await answerNext(ctx, runId, answerTo)
    },
    timeoutSeconds: 180,
  }),
  reaction({
    name: 'workflows.call-endpoint',
    events: [CALL_DUE],
    handler: async (ctx, payload) => {
      const { answerTo } = await callEndpointOfRun(ctx, calling(payload))
      await answerNext(ctx, String(payload.runId), answerTo)
    },
    retryLimit: 3,
    timeoutSeconds: 180,
    givenUp: async (ctx, payload) => {
      await endCall(ctx, { ...calling(payload), isDone: false, text: '' })
    },
  }),
  reaction({
    name: 'workflows.note-change',
    events: ['conversation.changed', 'conversation.moved'],
    handler: (ctx, payload) => noteChange(ctx, String(payload.conversationId)),
  }),
  reaction({
    name: 'workflows.note-wish',
    events: ['conversation.handed_over'],
    handler: async (ctx, payload) => {
      if (payload.reason === 'asked_for_person') await noteWish(ctx, String(payload.conversationId))
    },
  }),
]
