import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { type NotificationWords, notifyMembers } from '@/lib/notifications'
import { command } from '@/lib/operations'

type Words = Record<'en' | 'de' | 'ar', (name: string) => NotificationWords>

const SOON: Words = {
  en: (name) => ({
    title: `${name} ends in 7 days`,
    body: 'After that nothing is answered from it. You can extend it.',
  }),
  de: (name) => ({
    title: `${name} gilt noch 7 Tage`,
    body: 'Danach wird nichts mehr daraus beantwortet. Sie können es verlängern.',
  }),
  ar: (name) => ({ title: `تنتهي صلاحية ${name} بعد 7 أيام`, body: 'لن يُجاب منه بعد ذلك. يمكنك تمديده.' }),
}
const OVER: Words = {
  en: (name) => ({ title: `${name} has ended`, body: 'Nothing is answered from it any more. Renew it, or delete it.' }),
  de: (name) => ({
    title: `${name} ist abgelaufen`,
    body: 'Daraus wird nichts mehr beantwortet. Verlängern oder löschen Sie es.',
  }),
  ar: (name) => ({ title: `انتهت صلاحية ${name}`, body: 'لم يعد يُجاب منه. جدّده أو احذفه.' }),
}

/** A source is over, or will be in a week: those who look after the knowledge hear of it, once, unless its end was moved. */
export const notifyOfExpiry = command({
  name: 'knowledge.notify-of-expiry',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ sourceId: uuid, expiresAt: z.iso.datetime(), isOver: z.boolean() }),
  handler: async ({ ctx, input: { sourceId, expiresAt, isOver } }) => {
    const source = await ctx.db.knowledgeSource.findFirst({
      where: { id: sourceId, expiresAt: new Date(expiresAt) },
      select: { id: true, name: true },
    })
    if (!source) return
    const words = isOver ? OVER : SOON
    await notifyMembers(ctx, {
      kind: 'source_expiring',
      key: `source-expiry:${source.id}:${expiresAt}:${isOver ? 'over' : 'soon'}`,
      to: { permission: 'knowledge:write' },
      link: `/dashboard/knowledge/${source.id}/settings`,
      words: (language) => words[language](source.name),
    })
  },
})
