import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { mailLanguage, queueEmail } from '@/lib/mail'
import { type CommandContext, command } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { mailWords } from './words'

export const MAIL_DUE = 'notification.mail_due'

/** One mail to a member in this time; what comes meanwhile goes together. */
const REST_MS = 10 * 60_000
const MOST_IN_A_MAIL = 20

/** When each member may get the next mail, where that is not now. */
export async function mailDueAt(ctx: CommandContext, memberIds: readonly string[]): Promise<Map<string, Date>> {
  if (memberIds.length === 0) return new Map()
  const last = await ctx.db.notification.groupBy({
    by: ['memberId'],
    where: { memberId: { in: [...memberIds] }, mailState: 'sent', mailedAt: { gt: new Date(Date.now() - REST_MS) } },
    _max: { mailedAt: true },
  })
  return new Map(
    last.flatMap(({ memberId, _max }) =>
      _max.mailedAt ? [[memberId, new Date(_max.mailedAt.getTime() + REST_MS)] as const] : [],
    ),
  )
}

/** Mails a member what is due: alone as itself, several as one. Taken by one statement, so that nothing is mailed twice. */
export const mailNotifications = command({
  name: 'notifications.mail',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ memberId: uuid }),
  handler: async ({ ctx, input: { memberId } }) => {
    const due = { memberId, mailState: 'due' }
    await ctx.db.notification.updateMany({ where: { ...due, readAt: { not: null } }, data: { mailState: 'skipped' } })
    const member = await ctx.db.member.findFirst({ where: { id: memberId, status: 'active' } })
    if (!member) {
      await ctx.db.notification.updateMany({ where: due, data: { mailState: 'skipped' } })
      return { mailed: 0 }
    }
    const later = (await mailDueAt(ctx, [memberId])).get(memberId)
    if (later) {
      const isWaiting = await ctx.db.notification.count({ where: due })
      if (isWaiting > 0) ctx.emit(MAIL_DUE, { memberId }, { at: later })
      return { mailed: 0 }
    }
    const rows = await ctx.db.notification.updateManyAndReturn({
      where: due,
      data: { mailState: 'sent', mailedAt: new Date() },
    })
    const [first] = rows.sort((a, b) => (a.id < b.id ? -1 : 1))
    if (!first) return { mailed: 0 }
    const words = mailWords[mailLanguage(member.locale, ctx.tenant.locale)]
    const isOne = rows.length === 1
    await queueEmail(ctx, {
      template: 'notification',
      to: member.emailNormalized,
      locale: member.locale,
      variables: {
        name: member.name,
        title: isOne ? first.title : words.several(rows.length),
        message: isOne
          ? first.body || first.title
          : rows
              .slice(0, MOST_IN_A_MAIL)
              .map((row) => `${row.title}${row.body ? `: ${row.body}` : ''}`)
              .join(' · '),
        actionLabel: words.open,
        link: tenantUrl(ctx.tenant, (isOne && first.link) || '/dashboard/notifications'),
      },
    })
    return { mailed: rows.length }
  },
})
