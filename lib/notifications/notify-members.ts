import { newId } from '@/lib/kernel'
import { type MailLanguage, mailLanguage } from '@/lib/mail'
import { type CommandContext, type Permission, permissionScope } from '@/lib/operations'
import { grantsOfMember, ROLE_FIELDS } from '@/lib/team'
import { MAIL_DUE, mailDueAt } from './mail-notifications'
import { devicesOf, PUSH_DUE } from './push-devices'
import { KINDS, type NotificationKind, USUALLY_PUSHED } from './schema'

export const NOTIFICATION_CHANGED = 'notification.changed'
const MOST = 1_000

export type NotificationWords = { title: string; body?: string }

export type Notice = {
  kind: NotificationKind
  /** Names the event: whoever was told of it is not told again. */
  key: string
  /** These members, or whoever holds a permission for all rows. */
  to: { memberIds: readonly string[] } | { permission: Permission }
  /** Who did it need not be told. */
  except?: string | null
  link?: string
  /** The room of the event mails it in its own words. */
  isMailedElsewhere?: boolean
  words: (language: MailLanguage) => NotificationWords
}

const holds = (member: Parameters<typeof grantsOfMember>[0] & { id: string }, permission: Permission): boolean => {
  const actor = { kind: 'member', label: '', sessionId: '', subTenantId: null } as const
  const scope = permissionScope(
    { ...actor, id: member.id, role: member.role, grants: grantsOfMember(member) },
    permission,
  )
  return scope !== null && scope !== 'own'
}

async function recipientsOf(ctx: CommandContext, { to, except }: Notice) {
  const members = await ctx.db.member.findMany({
    where: { status: 'active', ...('memberIds' in to ? { id: { in: [...to.memberIds] } } : {}) },
    orderBy: { id: 'asc' },
    take: MOST,
    select: { id: true, locale: true, ...ROLE_FIELDS },
  })
  return members.filter((member) => member.id !== except && (!('permission' in to) || holds(member, to.permission)))
}

/**
 * Tells members of the context's account, each as they have chosen, once for each key. In the transaction of the command
 * that is its reason, or of a reaction.
 * @returns whom it has told
 */
export async function notifyMembers(ctx: CommandContext, notice: Notice): Promise<string[]> {
  const members = await recipientsOf(ctx, notice)
  if (members.length === 0) return []
  const ids = members.map((member) => member.id)
  const chosen = await ctx.db.notificationPreference.findMany({ where: { kind: notice.kind, memberId: { in: ids } } })
  const choices = new Map(chosen.map((choice) => [choice.memberId, choice]))
  const devices = await devicesOf(ctx, ids)
  const pushed = (memberId: string) =>
    (choices.get(memberId)?.push ?? USUALLY_PUSHED.has(notice.kind)) ? (devices.get(memberId) ?? []) : []
  const rows = members.flatMap(({ id: memberId, locale }) => {
    const choice = choices.get(memberId) ?? { inApp: true, email: KINDS[notice.kind].isMailed }
    const { inApp } = choice
    const email = choice.email && notice.isMailedElsewhere !== true
    if (!inApp && !email && pushed(memberId).length === 0) return []
    const { title, body = '' } = notice.words(mailLanguage(locale, ctx.tenant.locale))
    return {
      id: newId(),
      memberId,
      kind: notice.kind,
      eventKey: notice.key.slice(0, 200),
      title: title.slice(0, 200),
      body: body.slice(0, 1_000),
      link: notice.link ?? null,
      isInApp: inApp,
      mailState: email ? 'due' : null,
    }
  })
  if (rows.length === 0) return []
  const made = await ctx.db.notification.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true, memberId: true, isInApp: true, mailState: true },
  })
  for (const row of made) if (row.isInApp) ctx.emit(NOTIFICATION_CHANGED, { memberId: row.memberId })
  for (const { id: notificationId, memberId } of made) {
    for (const deviceId of pushed(memberId)) ctx.emit(PUSH_DUE, { notificationId, deviceId })
  }
  const mailed = made.filter((row) => row.mailState === 'due').map((row) => row.memberId)
  const dueAt = await mailDueAt(ctx, mailed)
  for (const memberId of mailed) {
    const at = dueAt.get(memberId)
    ctx.emit(MAIL_DUE, { memberId }, at ? { at } : {})
  }
  return made.map((row) => row.memberId)
}
