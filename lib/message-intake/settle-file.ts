import { z } from 'zod'
import { FILE_WAITING } from '@/lib/conversations'
import { FILE_PROBLEMS, keptBytes } from '@/lib/conversations/schema'
import { addAttachment } from '@/lib/files'
import { type FileKind, shownKind } from '@/lib/files/schema'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'

const input = z.strictObject({
  messageFileId: uuid,
  outcome: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('stored'), kept: keptBytes }),
    z.strictObject({ state: z.literal('failed'), problem: z.enum(FILE_PROBLEMS) }),
    z.strictObject({ state: z.literal('waiting'), dueInSeconds: z.number() }),
  ]),
})
type Outcome = z.output<typeof input>['outcome']

async function changeOf(ctx: CommandContext, outcome: Outcome, said: FileKind) {
  if (outcome.state === 'failed') return { state: 'failed', reason: outcome.problem, dueAt: null }
  if (outcome.state === 'waiting') {
    return { state: 'waiting', dueAt: new Date(Date.now() + outcome.dueInSeconds * 1_000) }
  }
  const { kept } = outcome
  const fileId = await addAttachment(ctx, kept)
  return { state: 'stored', fileId, kind: shownKind(said, kept.kind), reason: null, dueAt: null }
}

/** Notes how fetching a file has ended. @returns false where somebody else was faster: the bytes are nobody's @throws limit_exceeded */
export const settleFile = command({
  name: 'message-intake.settle-file',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input,
  handler: async ({ ctx, input: { messageFileId, outcome } }) => {
    const row = await ctx.db.messageFile.findFirst({ where: { id: messageFileId, state: 'fetching' } })
    if (!row) return false
    const data = await changeOf(ctx, outcome, row.kind as FileKind)
    const { count } = await ctx.db.messageFile.updateMany({ where: { id: messageFileId, state: 'fetching' }, data })
    if (count === 0) return false
    if (data.state === 'waiting') ctx.emit(FILE_WAITING, { messageFileId }, data.dueAt ? { at: data.dueAt } : {})
    else ctx.emit('message.changed', { conversationId: row.conversationId, messageId: row.messageId ?? '' })
    return true
  },
})
