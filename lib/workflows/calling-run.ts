import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { holdConversation, type Standing, standingOf } from './standing'

const storedCall = z.object({ id: z.string(), toolId: z.string(), parameters: z.record(z.string(), z.string()) })

/** Which call of which run. */
export const aboutCall = { runId: uuid, callId: uuid }

/** The run that waits for this very call, held; null where it has got on. */
export async function callingRun(
  ctx: CommandContext,
  { runId, callId }: { runId: string; callId: string },
): Promise<{ standing: Standing; call: z.output<typeof storedCall> } | null> {
  const known = await ctx.db.workflowRun.findFirst({ where: { id: runId }, select: { conversationId: true } })
  const conversation = known && (await holdConversation(ctx, known.conversationId))
  const standing = conversation && (await standingOf(ctx, conversation))
  if (standing?.run.id !== runId || standing.run.state !== 'calling') return null
  const call = storedCall.parse(standing.run.call)
  return call.id === callId ? { standing, call } : null
}
