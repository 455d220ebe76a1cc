import type { LockedConversation } from '@/lib/conversations'
import { tellStaff } from '@/lib/conversations'
import { invalid, newId } from '@/lib/kernel'
import { dateFormat } from '@/lib/kernel/schema'
import type { CommandContext } from '@/lib/operations'
import { CALL_BACK_CHANGED, CALL_BACK_DUE } from './events'
import { type CallBackSource, LATEST_CALL_BACK_DAYS, LONGEST_ABOUT } from './schema'

const DAY_MS = 86_400_000

type Booking = {
  at: Date
  /** Null: the number that is known of the contact. */
  phone: string | null
  about: string
  source: CallBackSource
  sourceName: string
}

/** @throws invalid */
export function assertMoment(at: Date): void {
  const ahead = at.getTime() - Date.now()
  if (ahead < 0) throw invalid('dueAt', 'is in the past')
  if (ahead > LATEST_CALL_BACK_DAYS * DAY_MS) throw invalid('dueAt', 'is too far ahead')
}

/** A moment as the customer would say it: in their time zone, which is named. */
export const momentIn = (at: Date, language: string, timeZone: string): string =>
  dateFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at)

/** Sees to it that somebody is told at its moment; one that was moved since then is not told for the old one. */
export const remindAt = (ctx: CommandContext, id: string, at: Date): void =>
  ctx.emit(CALL_BACK_DUE, { callBackId: id, moment: at.toISOString() }, { at })

/**
 * Promises a call in a conversation that is held. One that is planned there already is moved.
 * @throws invalid for a moment that is past or too far ahead, or where no number is known
 */
export async function bookCallBack(ctx: CommandContext, conversation: LockedConversation, booking: Booking) {
  const { at, about, source, sourceName } = booking
  assertMoment(at)
  const contact = await ctx.db.contact.findFirst({
    where: { id: conversation.contactId, deletedAt: {} },
    select: { phone: true, timeZone: true },
  })
  const phone = booking.phone ?? contact?.phone
  if (!phone) throw invalid('phone', 'is not known')
  const timeZone = contact?.timeZone ?? ctx.tenant.timeZone
  const data = { phone, about: about.slice(0, LONGEST_ABOUT), dueAt: at, timeZone, source, sourceName }
  const [moved] = await ctx.db.callBack.updateManyAndReturn({
    where: { conversationId: conversation.id, state: 'planned' },
    data,
    select: { id: true },
  })
  const id = moved?.id ?? newId()
  if (!moved) {
    const { subTenantId } = conversation
    await ctx.db.callBack.create({ data: { id, conversationId: conversation.id, subTenantId, ...data } })
  }
  const when = momentIn(at, ctx.tenant.locale, timeZone)
  await tellStaff(ctx, conversation, 'callBackPlanned', { when, phone, about: data.about })
  remindAt(ctx, id, at)
  ctx.emit(CALL_BACK_CHANGED, { callBackId: id, conversationId: conversation.id })
  return { id, when, phone }
}
