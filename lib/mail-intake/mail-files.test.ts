import sharp from 'sharp'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { getConversation, listConversations, openMessageFile } from '@/lib/conversations'
import { platformDb } from '@/lib/db'
import { ANONYMOUS, tenantContext } from '@/lib/operations'
import { findTenant, tenantChanged } from '@/lib/tenancy'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { intakeKey } from './intake-key'
import { type Given, mailOf } from './mail.fixture'
import { takeInboxMail } from './take-inbox-mail'

beforeAll(useFreshDatabase)

let company: TestTenant
let mia: Awaited<ReturnType<typeof testMember>>
beforeEach(async () => {
  company = await testTenant()
  mia = await testMember(company, 'agent', 'Mia Lang')
})

const visitor = (of: TestTenant) => tenantContext(of.tenant, ANONYMOUS)

const take = async (given: Given | Buffer) =>
  takeInboxMail(visitor(company), {
    key: await intakeKey(company.system),
    raw: Buffer.isBuffer(given) ? given : mailOf(given),
  })

const all = async () => (await listConversations(company.system, { status: 'any' })).items
const threadOf = (conversationId: string) => getConversation(company.system, { conversationId })
const only = async () => {
  const rows = await all()
  expect(rows).toHaveLength(1)
  return threadOf(rows[0]?.id ?? '')
}

it('keeps its files and the pictures in its text, and believes no name', async () => {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#0f766e' } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const part = (headers: string, bytes: Buffer) =>
    `--x\r\n${headers}\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n`
  const raw = mailOf({
    headers: [
      'Content-Type: multipart/related; boundary=x',
      `To: ${Array.from({ length: 200 }, (_, n) => `p${n}@example.org`).join(', ')}`,
    ],
    text: [
      part('Content-Type: text/html; charset=utf-8', Buffer.from('<p>Like this:</p><img src="cid:one">')),
      part('Content-Type: image/png\r\nContent-ID: <one>\r\nContent-Disposition: inline', picture),
      part(
        'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="offer.pdf"',
        Buffer.from('%PDF-1.7\nhello'),
      ),
      part(
        'Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename="cat.jpg"',
        Buffer.from('<script>alert(1)</script>'),
      ),
      part('Content-Type: image/png\r\nContent-Disposition: attachment; filename="empty.png"', Buffer.from('')),
      '--x--',
    ].join(''),
  })
  await Promise.allSettled([take(raw), take(raw)])
  await take(raw)
  const [message, ...others] = (await only()).messages
  expect(others).toEqual([])
  expect(message?.body).toBe('Like this:')
  expect(message?.files).toMatchObject([
    { kind: 'image', name: 'file.png', state: 'stored', contentType: 'image/png', width: 64, height: 48 },
    { kind: 'document', name: 'offer.pdf', state: 'stored', contentType: 'application/pdf', sizeBytes: 14 },
    { kind: 'document', name: 'cat.jpg', state: 'stored', contentType: 'text/plain' },
    { kind: 'document', name: 'empty.png', state: 'failed', problem: 'empty', canRetry: false },
  ])
  const file = await openMessageFile(mia, { id: message?.files[0]?.id ?? '' })
  expect(Buffer.from(await new Response(file.body).arrayBuffer()).equals(picture)).toBe(true)
  await expect(
    openMessageFile(await testMember(await testTenant(), 'agent'), { id: message?.files[0]?.id ?? '' }),
  ).rejects.toMatchObject({ status: 404 })
  expect(await company.system.db.file.count()).toBe(3)
})

it('is taken when it is too long or the plan has no room, without what does not fit', async () => {
  const attached = (bytes: Buffer) => ({
    headers: ['Content-Type: multipart/mixed; boundary=x'],
    text: Buffer.concat([
      Buffer.from(
        '--x\r\n\r\nSee all of it\r\n--x\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename=all.zip\r\n\r\n',
      ),
      bytes,
    ]),
  })
  const cut = mailOf({ ...attached(Buffer.alloc(2_000_000, 'x')), from: 'long@example.org' })
  const key = await intakeKey(company.system)
  expect(await takeInboxMail(visitor(company), { key, raw: cut, isCut: true })).toEqual({ taken: 'message' })
  const first = await only()
  expect(first.messages).toMatchObject([{ body: 'See all of it', files: [{ name: 'all.zip', problem: 'too_large' }] }])
  await platformDb().tenantLimit.create({ data: { tenantId: company.tenant.id, resource: 'storage', limit: 0 } })
  await tenantChanged(company.tenant.id)
  const tenant = await findTenant({ id: company.tenant.id })
  const raw = mailOf({ ...attached(Buffer.alloc(1_000, 'x')), from: 'full@example.org' })
  await takeInboxMail(tenantContext(tenant ?? company.tenant, ANONYMOUS), { key, raw })
  const row = (await all()).find(({ address }) => address === 'full@example.org')
  expect((await threadOf(row?.id ?? '')).messages).toMatchObject([{ files: [{ problem: 'no_room' }] }])
})
