import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { forgetEnvironment, newId } from '@/lib/kernel'
import { type CommandContext, grantsOfRole, type TenantContext } from '@/lib/operations'
import { localSite } from '@/lib/providers/http/local-site.fixture'
import { pushKeys } from '@/lib/providers/push'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { addPushDevice } from './add-push-device'
import { listPushDevices } from './list-push-devices'
import { markAllNotificationsRead } from './mark-all-notifications-read'
import { notifyMembers } from './notify-members'
import { PUSH_DUE } from './push-devices'
import { pushNotification } from './push-notification'
import { removePushDevice } from './remove-push-device'
import { setNotificationPreference } from './set-notification-preference'

/** A browser with its keys, and the service that carries to it. */
async function browser() {
  const ecdh = createECDH('prime256v1')
  const p256dh = ecdh.generateKeys('base64url')
  const auth = randomBytes(16)
  const seen: { headers: Record<string, unknown>; message: Record<string, string> }[] = []
  let answer = 201
  const origin = await localSite(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    if (answer < 300) seen.push({ headers: request.headers, message: JSON.parse(decrypt(Buffer.concat(parts))) })
    response.writeHead(answer).end()
  })
  vi.stubEnv('CRAWLER_ALLOWED_ORIGINS', [process.env.CRAWLER_ALLOWED_ORIGINS, origin].filter(Boolean).join(','))
  forgetEnvironment()
  onTestFinished(() => {
    vi.unstubAllEnvs()
    forgetEnvironment()
  })

  /** RFC 8291 §3.4 and RFC 8188 §2, one record. */
  function decrypt(body: Buffer): string {
    const salt = body.subarray(0, 16)
    const sender = body.subarray(21, 21 + (body[20] ?? 0))
    const record = body.subarray(21 + sender.length)
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender])
    const key = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32))
    const derive = (name: string, size: number) =>
      Buffer.from(hkdfSync('sha256', key, salt, Buffer.from(`Content-Encoding: ${name}\0`), size))
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
    decipher.setAuthTag(record.subarray(-16))
    const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
    return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')
  }
  return {
    address: { endpoint: `${origin}/send/${newId()}`, keys: { p256dh, auth: auth.toString('base64url') } },
    seen,
    answers: (status: number) => {
      answer = status
    },
  }
}

let company: TestTenant
beforeEach(async () => {
  company = await testTenant()
})

/** Somebody who is signed in. */
async function person(of = company): Promise<TenantContext> {
  const member = await testMember(of, 'agent', 'Mia Lang')
  const sessionId = newId()
  const expiresAt = new Date(Date.now() + 3_600_000)
  await of.system.db.memberSession.create({
    data: { id: sessionId, memberId: String(member.actor.id), expiresAt, userAgent: 'Mozilla/5.0 Firefox/140.0' },
  })
  return of.as({
    kind: 'member',
    id: String(member.actor.id),
    label: 'Mia Lang',
    role: 'agent',
    grants: grantsOfRole('agent'),
    subTenantId: null,
    sessionId,
  })
}

type Due = { notificationId: string; deviceId: string }

/** Tells somebody something. @returns what is to be shown on devices */
async function tell(to: TenantContext, kind: 'assigned' | 'announcement' = 'assigned', of = company): Promise<Due[]> {
  const due: Due[] = []
  await of.system.db.$transaction((db) =>
    notifyMembers(
      {
        ...of.system,
        db,
        emit: (type: string, payload: object) => void (type === PUSH_DUE && due.push(payload as Due)),
        audit: () => undefined,
        about: () => undefined,
      } as CommandContext,
      {
        kind,
        key: newId(),
        to: { memberIds: [String(to.actor.id)] },
        link: '/dashboard/inbox/1',
        words: () => ({ title: 'A conversation is yours', body: 'ü'.repeat(900) }),
      },
    ),
  )
  return due
}

const push = (due: Due, of = company) => pushNotification(of.system, due)

it('shows a notice on a device, encrypted for it and signed by the company’s own key', async () => {
  const [mia, phone] = [await person(), await browser()]
  await addPushDevice(mia, phone.address)
  const [due, ...more] = await tell(mia)
  expect(more).toEqual([])
  expect(await push(due as Due)).toEqual({ isPushed: true })
  const [{ headers, message } = { headers: {}, message: {} }] = phone.seen
  expect(message).toMatchObject({ title: 'A conversation is yours', link: '/dashboard/inbox/1' })
  expect(message.body).toHaveLength(300)
  expect(headers['content-encoding']).toBe('aes128gcm')
  const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(String(headers.authorization)) ?? []
  expect(key).toBe(pushKeys(company.system.tenantId).publicKey)
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  expect(claims).toMatchObject({ aud: new URL(phone.address.endpoint).origin })
  expect(claims.sub).toContain(company.tenant.slug)
})

it('asks for nothing where nothing is waited for, unless a member wants it', async () => {
  const [mia, phone] = [await person(), await browser()]
  await addPushDevice(mia, phone.address)
  expect(await tell(mia, 'announcement')).toEqual([])
  await setNotificationPreference(mia, { kind: 'announcement', inApp: false, email: false, push: true })
  expect(await tell(mia, 'announcement')).toHaveLength(1)
  await setNotificationPreference(mia, { kind: 'assigned', inApp: true, email: true, push: false })
  expect(await tell(mia)).toEqual([])
})

it('shows nothing that was read meanwhile, nor where somebody has signed out', async () => {
  const [mia, phone] = [await person(), await browser()]
  await addPushDevice(mia, phone.address)
  const [read] = await tell(mia)
  await markAllNotificationsRead(mia, {})
  expect(await push(read as Due)).toEqual({ isPushed: false })
  const [late] = await tell(mia)
  await company.system.db.memberSession.updateMany({ where: {}, data: { revokedAt: new Date() } })
  expect(await push(late as Due)).toEqual({ isPushed: false })
  expect(await tell(mia)).toEqual([])
  expect((await listPushDevices(mia, {})).devices).toEqual([])
  expect(phone.seen).toEqual([])
})

it('forgets a browser that is gone, tries again where its service fails, and says so', async () => {
  const [mia, phone] = [await person(), await browser()]
  await addPushDevice(mia, phone.address)
  const [due] = await tell(mia)
  phone.answers(503)
  await expect(push(due as Due)).rejects.toMatchObject({ kind: 'transient' })
  expect((await listPushDevices(mia, {})).devices).toMatchObject([{ failure: expect.stringContaining('503') }])
  phone.answers(201)
  expect(await push(due as Due)).toEqual({ isPushed: true })
  expect((await listPushDevices(mia, {})).devices).toMatchObject([{ failure: null, isCurrent: true }])
  phone.answers(410)
  expect(await push(due as Due)).toEqual({ isPushed: false })
  expect((await listPushDevices(mia, {})).devices).toEqual([])
})

it('is one device whoever signs in there, and whose is nobody else’s to remove', async () => {
  const [mia, ben, phone] = [await person(), await person(), await browser()]
  const first = await addPushDevice(mia, phone.address)
  await addPushDevice(mia, phone.address)
  expect((await listPushDevices(mia, {})).devices).toHaveLength(1)
  const { id } = await addPushDevice(ben, phone.address)
  expect((await listPushDevices(mia, {})).devices).toEqual([])
  await expect(removePushDevice(mia, { deviceId: id })).rejects.toMatchObject({ status: 404 })
  await expect(removePushDevice(ben, { deviceId: first.id })).rejects.toMatchObject({ status: 404 })
  await removePushDevice(ben, { deviceId: id })
  expect((await listPushDevices(ben, {})).devices).toEqual([])
})

it('reaches no device of another company, and no address that is not public', async () => {
  const [mia, phone] = [await person(), await browser()]
  const { id: deviceId } = await addPushDevice(mia, phone.address)
  const [due] = await tell(mia)
  const other = await testTenant()
  const noah = await person(other)
  expect(await push(due as Due, other)).toEqual({ isPushed: false })
  const { endpoint, keys } = phone.address
  await addPushDevice(noah, { endpoint, keys })
  const [theirs] = await tell(noah, 'assigned', other)
  expect(await push({ notificationId: theirs?.notificationId ?? '', deviceId }, other)).toEqual({ isPushed: false })
  expect(phone.seen).toEqual([])

  await addPushDevice(noah, { endpoint: 'http://169.254.169.254/latest', keys })
  const [inside] = await tell(noah, 'assigned', other)
  expect(await push(inside as Due, other)).toEqual({ isPushed: false })
  expect((await listPushDevices(noah, {})).devices).toEqual([])
  await expect(addPushDevice(noah, { endpoint: 'file:///etc/passwd', keys })).rejects.toMatchObject({ code: 'invalid' })
})
