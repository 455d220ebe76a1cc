import { z } from 'zod'
import { FILE_WAITING } from '@/lib/conversations'
import { type FileKind, LARGEST_FETCHED } from '@/lib/files/schema'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

const LEASE_MS = 180_000

/**
 * Takes on fetching a file. Whoever dies over it is followed by the next one, after the lease.
 * @returns null where it is here, has failed, is not due or is being fetched
 */
export const claimFile = command({
  name: 'message-intake.claim-file',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: z.strictObject({ messageFileId: uuid }),
  handler: async ({ ctx, input: { messageFileId } }) => {
    const [row] = await ctx.db.messageFile.updateManyAndReturn({
      where: {
        id: messageFileId,
        state: { in: ['waiting', 'fetching'] },
        OR: [{ dueAt: null }, { dueAt: { lte: new Date() } }],
      },
      data: { state: 'fetching', dueAt: new Date(Date.now() + LEASE_MS), attempts: { increment: 1 } },
    })
    const conversation =
      row &&
      (await ctx.db.conversation.findFirst({
        where: { id: row.conversationId },
        select: { channel: true, connectionRef: true },
      }))
    if (!row?.sourceRef || !conversation) return null
    ctx.emit(FILE_WAITING, { messageFileId }, { at: row.dueAt ?? new Date() })
    return {
      messageFileId,
      sourceRef: row.sourceRef,
      name: row.name,
      kind: row.kind as FileKind,
      /** This time included. */
      attempts: row.attempts,
      channel: conversation.channel,
      connectionRef: conversation.connectionRef,
      mostBytes: LARGEST_FETCHED,
    }
  },
})
