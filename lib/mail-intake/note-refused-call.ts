import { z } from 'zod'
import { uuid } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'
import { REFUSALS } from './schema'

/** Anybody can call: the row is not written more often than that. */
const SELDOM_MS = 10_000

/** Who sets a webhook up sees that it was called, and why it was not believed. */
export const noteRefusedCall = command({
  name: 'mail-intake.note-refused-call',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: z.strictObject({ mailHookId: uuid, refusal: z.enum(REFUSALS) }),
  handler: async ({ ctx, input: { mailHookId, refusal } }) => {
    const before = new Date(Date.now() - SELDOM_MS)
    await ctx.db.mailHook.updateMany({
      where: { id: mailHookId, OR: [{ refusedAt: null }, { refusedAt: { lt: before } }] },
      data: { refusedAt: new Date(), refusal },
    })
  },
})
