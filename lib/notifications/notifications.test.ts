import { beforeEach, describe, expect, it } from 'vitest'
import { newId, unseal } from '@/lib/kernel'
import { type CommandContext, grantsOfRole, NO_REQUEST, type TenantContext, tenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { countNotifications } from './count-notifications'
import { listNotifications } from './list-notifications'
import { MAIL_DUE, mailNotifications } from './mail-notifications'
import { markAllNotificationsRead } from './mark-all-notifications-read'
import { markNotificationsRead } from './mark-notifications-read'
import { type Notice, notifyMembers } from './notify-members'
import { notifyOfSignIn } from './notify-of-sign-in'
import { setNotificationPreference } from './set-notification-preference'

let acme: TestTenant
let job: TenantContext
let anna: TenantContext
let ben: TenantContext
const idOf = (ctx: TenantContext) => String(ctx.actor.id)

type Told = { type: string; payload: object; at: Date | null }

async function tell(notice: Partial<Notice> & Pick<Notice, 'to'>, ctx = job): Promise<{ ids: string[]; told: Told[] }> {
  const told: Told[] = []
  const ids = await ctx.db.$transaction((db) => {
    const inside: CommandContext = {
      ...ctx,
      db,
      emit: (type, payload, options) => void told.push({ type, payload, at: options?.at ?? null }),
      audit: () => undefined,
      about: () => undefined,
    } as CommandContext
    const words = (language: string) => ({ title: `title ${language}`, body: 'body' })
    return notifyMembers(inside, { kind: 'assigned', key: newId(), words, ...notice })
  })
  return { ids, told }
}

const mails = () => acme.system.db.email.findMany({ orderBy: { id: 'asc' } })

beforeEach(async () => {
  acme = await testTenant()
  job = tenantContext(acme.tenant, acme.system.actor, NO_REQUEST, acme.tenant.id)
  anna = await testMember(acme, 'tenant_admin', 'Anna')
  ben = await testMember(acme, 'viewer', 'Ben')
})

describe('a notice', () => {
  it('reaches whom it is for, once for each event, whoever sends it twice at once', async () => {
    const notice = { key: 'k1', to: { memberIds: [idOf(anna), idOf(ben)] }, except: idOf(ben) }
    const all = await Promise.all([tell(notice), tell(notice), tell(notice)])
    expect(all.flatMap(({ ids }) => ids)).toEqual([idOf(anna)])
    expect(await countNotifications(anna, {})).toEqual({ unread: 1 })
    expect(await countNotifications(ben, {})).toEqual({ unread: 0 })
  })

  it('reaches those who hold a permission for all rows, and are active', async () => {
    const own = grantsOfRole('agent')
    expect(own['conversations:write']).toBe('tenant')
    const agent = await testMember(acme, 'agent', 'Gil')
    const gone = await testMember(acme, 'agent', 'Gone')
    await acme.system.db.member.update({ where: acme.system.key(idOf(gone)), data: { status: 'disabled' } })
    const { ids } = await tell({ to: { permission: 'conversations:write' } })
    expect(ids.sort()).toEqual([idOf(anna), idOf(agent)].sort())
  })

  it('is in the words of the member, and shown as each has chosen', async () => {
    await acme.system.db.member.update({ where: acme.system.key(idOf(anna)), data: { locale: 'de' } })
    await setNotificationPreference(ben, { kind: 'assigned', inApp: false, email: false })
    await setNotificationPreference(anna, { kind: 'assigned', inApp: true, email: false })
    const { ids, told } = await tell({ to: { memberIds: [idOf(anna), idOf(ben)] } })
    expect(ids).toEqual([idOf(anna)])
    expect(told.map(({ type }) => type)).toEqual(['notification.changed'])
    expect((await listNotifications(anna, {})).items).toMatchObject([{ title: 'title de', isRead: false }])
    expect((await acme.system.db.notification.findMany({})).every((row) => row.mailState === null)).toBe(true)
  })

  it('is of its own account and company alone', async () => {
    const north = tenantContext(acme.tenant, acme.system.actor, NO_REQUEST, newId())
    expect((await tell({ to: { memberIds: [idOf(anna)] } }, north)).ids).toEqual([])
    expect((await tell({ to: { permission: 'conversations:read' } }, north)).ids).toEqual([])
    const other = await testTenant()
    const stranger = await testMember(other)
    expect((await tell({ to: { memberIds: [idOf(stranger)] } })).ids).toEqual([])
    await tell({ to: { memberIds: [idOf(anna)] } })
    const [row] = (await listNotifications(anna, {})).items
    expect(await markNotificationsRead(stranger, { ids: [row?.id ?? ''] })).toEqual({ marked: 0 })
    expect(await markNotificationsRead(ben, { ids: [row?.id ?? ''] })).toEqual({ marked: 0 })
    expect(await countNotifications(anna, {})).toEqual({ unread: 1 })
    expect((await listNotifications(ben, {})).items).toEqual([])
  })

  it('is read one by one or all at once, and listed page by page', async () => {
    for (let n = 0; n < 7; n++) await tell({ to: { memberIds: [idOf(anna)] } })
    const page = await listNotifications(anna, { limit: 5 })
    expect(page.items).toHaveLength(5)
    const rest = await listNotifications(anna, { limit: 5, cursor: page.nextCursor ?? '' })
    expect([rest.items.length, rest.nextCursor]).toEqual([2, null])
    await markNotificationsRead(anna, { ids: page.items.map((item) => item.id) })
    expect((await listNotifications(anna, { show: 'unread' })).items.map((item) => item.id)).toEqual(
      rest.items.map((item) => item.id),
    )
    expect(await markAllNotificationsRead(anna, {})).toEqual({ marked: 2 })
    expect(await countNotifications(anna, {})).toEqual({ unread: 0 })
  })
})

describe('a mail', () => {
  const mailAnna = () => mailNotifications(job, { memberId: idOf(anna) })

  it('goes at once, then rests: what comes meanwhile goes as one', async () => {
    const to = { memberIds: [idOf(anna)] }
    expect((await tell({ to })).told).toContainEqual({ type: MAIL_DUE, payload: { memberId: idOf(anna) }, at: null })
    expect(await Promise.all([mailAnna(), mailAnna()])).toContainEqual({ mailed: 1 })
    expect(await mails()).toHaveLength(1)
    const later = (await tell({ to })).told.find(({ type }) => type === MAIL_DUE)?.at
    expect(Number(later) - Date.now()).toBeGreaterThan(9 * 60_000)
    await tell({ to })
    expect(await mailAnna()).toEqual({ mailed: 0 })
    await acme.system.db.notification.updateMany({
      where: { mailState: 'sent' },
      data: { mailedAt: new Date(Date.now() - 11 * 60_000) },
    })
    expect(await mailAnna()).toEqual({ mailed: 2 })
    const [first, digest] = await mails()
    expect([first?.subject, digest?.subject]).toEqual(['title en', '2 new notifications'])
    expect(unseal(`email:${acme.tenant.id}`, digest?.text ?? '')).toContain('/dashboard/notifications')
    expect(await mailAnna()).toEqual({ mailed: 0 })
  })

  it('is not sent about what was read, nor to somebody who was disabled meanwhile', async () => {
    await tell({ to: { memberIds: [idOf(anna), idOf(ben)] } })
    await markAllNotificationsRead(anna, {})
    await acme.system.db.member.update({ where: acme.system.key(idOf(ben)), data: { status: 'disabled' } })
    expect(await mailAnna()).toEqual({ mailed: 0 })
    expect(await mailNotifications(job, { memberId: idOf(ben) })).toEqual({ mailed: 0 })
    expect(await mails()).toEqual([])
  })
})

it('a sign-in is news from a browser that was not used before', async () => {
  const session = async (userAgent: string, minutesAgo: number) => {
    const data = { memberId: idOf(anna), userAgent, createdAt: new Date(Date.now() - minutesAgo * 60_000) }
    const row = await acme.system.db.memberSession.create({
      data: { id: newId(), expiresAt: new Date(Date.now() + 60_000), ...data },
    })
    await notifyOfSignIn(job, { memberId: idOf(anna), sessionId: row.id })
    return (await listNotifications(anna, {})).items.length
  }
  expect(await session('Firefox', 5)).toBe(0)
  expect(await session('Firefox', 4)).toBe(0)
  expect(await session('Chrome', 3)).toBe(1)
  expect(await session('Chrome', 2)).toBe(1)
})
