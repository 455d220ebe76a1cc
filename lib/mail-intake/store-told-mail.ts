import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { storeToldMailInput } from './schema'

export const MAIL_TOLD = 'mail.told'

/** A row that every call would change is one that they wait for. */
const SELDOM_MS = 5_000

/** Keeps what a provider told until something has followed from it. Twice is once. */
export const storeToldMail = command({
  name: 'mail-intake.store-told-mail',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: storeToldMailInput,
  handler: async ({ ctx, input: { mailHookId: hookId, events } }) => {
    const made = await ctx.db.mailHookEvent.createMany({
      data: events.map((event) => ({ id: newId(), hookId, key: event.id, data: event })),
      skipDuplicates: true,
    })
    const before = new Date(Date.now() - SELDOM_MS)
    await ctx.db.mailHook.updateMany({
      where: { id: hookId, OR: [{ toldAt: null }, { toldAt: { lt: before } }] },
      data: { toldAt: new Date(), told: events.at(-1)?.kind ?? null, refusedAt: null, refusal: null },
    })
    if (made.count > 0) ctx.emit(MAIL_TOLD, {})
    return { stored: made.count }
  },
})
