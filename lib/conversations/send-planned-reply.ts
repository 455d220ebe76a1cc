import { z } from 'zod'
import { isAppError, uuid } from '@/lib/kernel'
import { type CommandContext, command, takeQuota, task } from '@/lib/operations'
import { assertReachable } from './assert-reachable'
import { lockPlanned } from './planned-reply'
import { tellStaff } from './system-message'
import { writeReply } from './write-reply'

const input = z.strictObject({ plannedId: uuid, dueAt: z.iso.datetime() })

/** A planned reply whose moment this is, with its conversation held; null where it was changed, called off, or has gone. */
async function dueReply(ctx: CommandContext, { plannedId, dueAt }: z.output<typeof input>) {
  const planned = await lockPlanned(ctx, plannedId).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) return null
    throw error
  })
  return planned?.row.dueAt.getTime() === Date.parse(dueAt) ? planned : null
}

/** The row and the message are one transaction: however often a worker begins again, it goes out once. */
const send = command({
  name: 'conversations.send-planned-reply',
  access: 'system',
  isAudited: false,
  input,
  handler: async ({ ctx, input: due }) => {
    const planned = await dueReply(ctx, due)
    if (!planned) return
    const { row, conversation } = planned
    const author = await ctx.db.member.findFirst({
      where: { id: row.memberId, status: 'active' },
      select: { id: true, name: true, emailNormalized: true },
    })
    if (!author) {
      await ctx.db.scheduledReply.updateMany({
        where: { id: row.id },
        data: { state: 'failed', reason: 'author_left' },
      })
      await tellStaff(ctx, conversation, 'plannedFailed', { reason: '' })
      return
    }
    await assertReachable(ctx, conversation, row.body)
    await takeQuota(ctx, 'messages')
    await ctx.db.scheduledReply.updateMany({ where: { id: row.id }, data: { state: 'sent' } })
    const { id, name, emailNormalized: email } = author
    await writeReply(ctx, conversation, { id, name, email }, { clientId: row.id, parts: [{ body: row.body }] })
  },
})

const giveUp = command({
  name: 'conversations.give-up-planned-reply',
  access: 'system',
  isAudited: false,
  input: input.extend({ reason: z.string() }),
  handler: async ({ ctx, input: { reason, ...due } }) => {
    const planned = await dueReply(ctx, due)
    if (!planned) return
    await ctx.db.scheduledReply.updateMany({ where: { id: planned.row.id }, data: { state: 'failed', reason } })
    await tellStaff(ctx, planned.conversation, 'plannedFailed', { reason })
  },
})

/** What cannot go out (nobody may be written to there, the month's messages are used up) is said in the thread. */
export const sendPlannedReply = task({
  name: 'conversations.planned-reply-due',
  access: 'system',
  input,
  handler: async ({ ctx, input: due }) => {
    try {
      await send(ctx, due)
    } catch (error) {
      if (!isAppError(error)) throw error
      await giveUp(ctx, { ...due, reason: error.message })
    }
  },
})
