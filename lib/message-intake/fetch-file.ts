import { z } from 'zod'
import { fileOfApi, reachConnection, whatsappOf } from '@/lib/channels'
import type { FileProblem } from '@/lib/conversations/schema'
import { forgetStored, keepBytes } from '@/lib/files'
import { isAppError, logger, uuid } from '@/lib/kernel'
import { type TenantContext, task } from '@/lib/operations'
import { MessageFailure } from '@/lib/providers/messages'
import { isGone, openMedia } from '@/lib/providers/whatsapp'
import { claimFile } from './claim-file'
import { settleFile } from './settle-file'

/** Waits before another try, in seconds. */
const WAITS_S = [5, 60, 600, 3_600]

type Claimed = NonNullable<Awaited<ReturnType<typeof claimFile>>>

const tooLarge = new MessageFailure('permanent', 'The file is larger than what is fetched.')

/** @returns null where the channel is not connected any more */
async function open(ctx: TenantContext, { channel, connectionRef, sourceRef, messageFileId }: Claimed) {
  const kind = channel === 'api' ? 'api' : 'whatsapp'
  const connection = connectionRef === null ? null : await reachConnection(ctx, kind, connectionRef)
  if (!connection) return null
  return kind === 'api' ? fileOfApi(connection, sourceRef, messageFileId) : openMedia(whatsappOf(connection), sourceRef)
}

async function keep(ctx: TenantContext, claimed: Claimed) {
  const opened = await open(ctx, claimed)
  if (!opened) return null
  const { sizeBytes, chunks } = opened
  const { name, mostBytes } = claimed
  if ((sizeBytes ?? 0) > mostBytes) throw tooLarge
  return keepBytes(ctx, { name, chunks, mostBytes })
}

/** @returns null for what may be tried again */
function problemOf(error: unknown): FileProblem | null {
  if (error === tooLarge || isAppError(error, 'too_large')) return 'too_large'
  if (isAppError(error, 'limit_exceeded')) return 'no_room'
  if (isAppError(error, 'invalid')) return 'empty'
  if (error instanceof MessageFailure && error.reason === 'sign_in') return 'sign_in'
  return isGone(error) ? 'gone' : null
}

/**
 * Fetches a file that came with a message, from its provider. What cannot be had stands in the thread with its reason; a person may
 * try again.
 */
export const fetchFile = task({
  name: 'message-intake.fetch-file',
  access: 'system',
  worksWhileClosing: true,
  input: z.strictObject({ messageFileId: uuid }),
  handler: async ({ ctx, input }) => {
    const claimed = await claimFile(ctx, input)
    if (!claimed) return
    let storageKey: string | null = null
    try {
      const kept = await keep(ctx, claimed)
      if (!kept) {
        await settleFile(ctx, { ...input, outcome: { state: 'failed', problem: 'not_connected' } })
        return
      }
      storageKey = kept.storageKey
      if (await settleFile(ctx, { ...input, outcome: { state: 'stored', kept } })) storageKey = null
    } catch (error) {
      logger.warn({ err: error, ...input }, 'a file of a message was not fetched')
      const wait = WAITS_S[claimed.attempts - 1]
      const problem = problemOf(error) ?? (wait === undefined ? 'not_reached' : null)
      const outcome = problem
        ? ({ state: 'failed', problem } as const)
        : ({ state: 'waiting', dueInSeconds: wait ?? 0 } as const)
      await settleFile(ctx, { ...input, outcome })
    } finally {
      if (storageKey) await forgetStored(storageKey)
    }
  },
})
