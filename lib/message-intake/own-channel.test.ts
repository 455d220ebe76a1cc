import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { addConnection, connectionsOf, listConnections, testConnection, updateConnection } from '@/lib/channels'
import { getConversation, listConversations, openChatFile, sendReply, uploadFile } from '@/lib/conversations'
import { deliveryReactions } from '@/lib/deliveries'
import { inPieces } from '@/lib/files/media.fixture'
import { forgetEnvironment, newId } from '@/lib/kernel'
import { ANONYMOUS, tenantContext } from '@/lib/operations'
import { judgeWebhook, webhookHeaders } from '@/lib/providers/api-channel'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { fetchFile } from './fetch-file'
import { settleEvents } from './settle-events'
import { takeApiCallback } from './take-api-callback'
import { tellMessage } from './tell-message'
import { tellStatus } from './tell-status'

beforeAll(useFreshDatabase)

type Call = { id: string; isSigned: boolean; type: string; data: Record<string, unknown> }
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

/** A company's own program: it keeps what it is told, and answers as it is told to. */
const calls: Call[] = []
let answers: { status: number; body?: string; headers?: Record<string, string> }[] = []
const header = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '')
/** Files that it hands out, and what was asked of it. */
let handed: Record<string, { bytes: Buffer }> = {}
let asked: string[] = []
let signedAsks = 0
const bridge = createServer(async (request, response) => {
  const body = Buffer.concat((await request.toArray()) as Buffer[])
  const id = header(request, 'webhook-id')
  const [timestamp, signature] = [header(request, 'webhook-timestamp'), header(request, 'webhook-signature')]
  const isSigned = judgeWebhook(SECRET, { id, timestamp, signature, body }) === 'good'
  if (request.method === 'GET') {
    asked.push(request.url ?? '')
    if (isSigned) signedAsks += 1
    const file = handed[request.url ?? '']
    return response.writeHead(file ? 200 : 404).end(file?.bytes)
  }
  calls.push({ id, isSigned, ...JSON.parse(body.toString()) })
  const { status, body: said, headers } = answers.shift() ?? { status: 200 }
  if (status === 0) return request.socket.destroy()
  response.writeHead(status, headers).end(said)
})
let origin: string
beforeAll(async () => {
  await new Promise<void>((resolve) => bridge.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(bridge.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => bridge.close(resolve))
  vi.unstubAllEnvs()
  forgetEnvironment()
})

let company: TestTenant
let admin: Awaited<ReturnType<typeof testMember>>
let connectionId: string
beforeEach(async () => {
  vi.stubEnv('CRAWLER_ALLOWED_ORIGINS', origin)
  forgetEnvironment()
  calls.length = 0
  answers = []
  handed = {}
  asked = []
  signedAsks = 0
  company = await testTenant()
  admin = await testMember(company, 'tenant_admin', 'Mia Lang')
  connectionId = await connect()
})

const channel = { name: 'Telegram', address: 'telegram', accountRef: '', token: SECRET }
const connect = async () => (await addConnection(admin, { kind: 'api', ...channel, baseUrl: `${origin}/messages` })).id

/** As the route does. */
function hear(type: string, data: object, change: { secret?: string; at?: Date; body?: string } = {}) {
  const body = Buffer.from(JSON.stringify({ type, timestamp: new Date().toISOString(), data }))
  const signed = webhookHeaders(change.secret ?? SECRET, newId(), body, change.at)
  return takeApiCallback(tenantContext(company.tenant, ANONYMOUS), {
    connectionId,
    id: signed['webhook-id'] ?? null,
    timestamp: signed['webhook-timestamp'] ?? null,
    signature: signed['webhook-signature'] ?? null,
    body: change.body ? Buffer.from(change.body) : body,
  })
}
const settle = () => settleEvents(company.system, {})
const ada = { id: 'm-1', from: '42', name: 'Ada', text: 'Which sizes?' }
const all = async () => (await listConversations(company.system, { status: 'any' })).items
const thread = async () => getConversation(company.system, { conversationId: (await all())[0]?.id ?? '' })
async function reply(body: string) {
  const { conversation } = await thread()
  const { id: conversationId, version } = conversation
  await sendReply(admin, { conversationId, version, body, clientId: newId() })
  await work(conversation.id)
}
const work = (conversationId: string) =>
  deliveryReactions[0]?.handler(company.system, { conversationId }, new AbortController().signal)
const last = async () => (await thread()).messages.at(-1)

it('brings what people write into the inbox, once, and their answers back, signed', async () => {
  await hear('message', ada)
  await hear('message', ada)
  await settle()
  await tellMessage(admin, { connectionId, ...ada })
  await tellMessage(admin, { connectionId, ...ada, id: 'm-2', text: 'And colours? STOP' })
  await settle()
  expect(await all()).toHaveLength(1)
  const { conversation, messages, contact } = await thread()
  expect(conversation).toMatchObject({ channel: 'api', address: 'telegram:42' })
  expect(messages.map(({ body }) => body)).toEqual(['Which sizes?', 'And colours? STOP'])
  expect(contact.name).toBe('Ada')
  expect(contact.identities).toMatchObject([{ kind: 'external', value: 'telegram:42' }])
  answers = [{ status: 202, body: '{"id":"theirs-7"}' }]
  await reply('All of them.')
  const sent = await last()
  expect(calls).toMatchObject([
    {
      id: sent?.id,
      isSigned: true,
      type: 'message',
      data: { id: sent?.id, to: '42', text: 'All of them.', author: { kind: 'member', name: 'Mia Lang' } },
    },
  ])
  expect(sent?.delivery).toMatchObject({ state: 'sent' })
})

it('is told what became of messages, in any order and only of its own', async () => {
  await hear('message', ada)
  await settle()
  await reply('All of them.')
  const id = (await last())?.id ?? ''
  await hear('status', { id, status: 'read' })
  await tellStatus(admin, { connectionId, id, status: 'delivered' })
  await hear('status', { id, status: 'failed', reason: 'late' })
  await settle()
  expect((await last())?.delivery).toMatchObject({ state: 'read' })
  await expect(hear('status', { id: newId(), status: 'read' })).rejects.toMatchObject({ code: 'not_found' })
  const second = await addConnection(admin, { kind: 'api', ...channel, address: 'line', baseUrl: `${origin}/line` })
  await expect(tellStatus(admin, { connectionId: second.id, id, status: 'read' })).rejects.toMatchObject({
    code: 'not_found',
  })
})

it('asks again where the answer was lost, with the same id, and says what a refusal means', async () => {
  await hear('message', ada)
  await settle()
  answers = [{ status: 0 }, { status: 503 }, { status: 200 }]
  await reply('All of them.')
  const { conversation } = await thread()
  expect((await last())?.delivery).toMatchObject({ state: 'queued' })
  for (const _ of [1, 2]) {
    await company.system.db.message.updateMany({ where: { delivery: 'queued' }, data: { deliveryDueAt: new Date(0) } })
    await work(conversation.id)
  }
  expect(new Set(calls.map(({ id }) => id)).size).toBe(1)
  expect(calls).toHaveLength(3)
  expect((await last())?.delivery).toMatchObject({ state: 'sent' })
  answers = [{ status: 404 }, { status: 422 }, { status: 302, headers: { location: `${origin}/elsewhere` } }]
  await reply('One')
  expect((await last())?.delivery).toMatchObject({ state: 'failed' })
  expect((await listConnections(admin, { kind: 'api' })).items[0]?.failure).toContain('404')
  await reply('Two')
  expect((await last())?.delivery).toMatchObject({ state: 'failed', reason: expect.stringContaining('422') })
  // What is signed for one address goes to no other.
  await reply('Three')
  expect((await last())?.delivery).toMatchObject({ state: 'queued' })
  expect(calls).toHaveLength(6)
})

it('believes nobody without the secret, and nothing that is old, changed or broken', async () => {
  const refused = { code: 'forbidden' }
  await expect(hear('message', ada, { secret: 'whsec_b3RoZXI=' })).rejects.toMatchObject(refused)
  await expect(hear('message', ada, { at: new Date(Date.now() - 600_000) })).rejects.toMatchObject(refused)
  await expect(hear('message', ada, { body: '{"type":"message"}' })).rejects.toMatchObject(refused)
  const unsigned = { connectionId, id: null, timestamp: null, signature: null, body: Buffer.from('{}') }
  const visitor = tenantContext(company.tenant, ANONYMOUS)
  await expect(takeApiCallback(visitor, unsigned)).rejects.toMatchObject({ code: 'unauthenticated' })
  await expect(hear('message', { ...ada, text: '' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(hear('party', {})).rejects.toMatchObject({ code: 'invalid' })
  await settle()
  expect(await all()).toEqual([])
})

it('belongs to its company: secret, address and people', async () => {
  const other = await testTenant()
  const stranger = await testMember(other, 'tenant_admin')
  await expect(tellMessage(stranger, { connectionId, ...ada })).rejects.toMatchObject({ code: 'not_found' })
  const unsigned = { connectionId, id: 'a', timestamp: '1', signature: 'v1,x', body: Buffer.from('{}') }
  await expect(takeApiCallback(tenantContext(other.tenant, ANONYMOUS), unsigned)).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await listConnections(admin, { kind: 'api' })).items[0]?.verifyToken).toBe(SECRET)
  const agent = await testMember(company, 'agent', 'Mia Lang')
  await expect(addConnection(agent, { kind: 'api', ...channel, baseUrl: origin })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

it('is set up with a secret of its own or ours, a short name and an address that may be called', async () => {
  const made = await addConnection(admin, { kind: 'api', name: 'Line', address: 'line', baseUrl: `${origin}/line` })
  const [, second] = await connectionsOf(admin, 'api')
  expect(second?.token).toMatch(/^whsec_/)
  expect(second?.id).toBe(made.id)
  await updateConnection(admin, { connectionId: made.id, baseUrl: 'http://10.0.0.1/inside' })
  expect(await testConnection(admin, { kind: 'api', connectionId: made.id })).toMatchObject({ isGood: false })
  await updateConnection(admin, { connectionId: made.id, baseUrl: `${origin}/line`, token: SECRET })
  expect(await testConnection(admin, { kind: 'api', connectionId: made.id })).toMatchObject({ isGood: true })
  expect(calls).toMatchObject([{ type: 'ping', isSigned: true }])
  for (const wrong of [{ address: 'A B' }, { baseUrl: null }, { accountRef: 'x' }]) {
    const given = { kind: 'api' as const, ...channel, address: 'third', baseUrl: origin, ...wrong }
    await expect(addConnection(admin, given)).rejects.toMatchObject({ code: 'invalid' })
  }
})

it('carries files both ways, each looked at as on any channel', async () => {
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0f766e' } })
    .jpeg()
    .toBuffer()
  handed = { '/files/shoe': { bytes: picture }, '/files/odd': { bytes: Buffer.from('<svg onload=alert(1)>') } }
  const files = [
    { url: `${origin}/files/shoe`, name: 'Shoe.jpg' },
    { url: `${origin}/files/odd`, name: 'Picture.png' },
    { url: `${origin}/files/none`, name: 'Gone.pdf' },
    { url: 'http://169.254.169.254/latest', name: 'Secret.txt' },
  ]
  const { text: _, ...silent } = ada
  await expect(hear('message', { ...silent, id: 'm-0' })).rejects.toMatchObject({ code: 'invalid' })
  await hear('message', { ...silent, files })
  await settle()
  const rows = await company.system.db.messageFile.findMany({ orderBy: { id: 'asc' } })
  for (const { id } of rows) await fetchFile(company.system, { messageFileId: id })
  const came = await last()
  expect(came?.files).toMatchObject([
    { name: 'Shoe.jpg', kind: 'image', state: 'stored' },
    // What it is called says nothing of what it is.
    { name: 'Picture.png', kind: 'document', state: 'stored' },
    { name: 'Gone.pdf', state: 'failed', problem: 'gone' },
    { name: 'Secret.txt', state: 'failed', problem: 'gone' },
  ])
  expect(asked).toEqual(['/files/shoe', '/files/odd', '/files/none'])
  expect(asked.length).toBe(signedAsks)

  const { conversation } = await thread()
  const { id: conversationId, version } = conversation
  const upload = { conversationId, name: 'Sizes.txt', chunks: inPieces(Buffer.from('38 39 40')) }
  const { id: fileId } = await uploadFile(admin, upload)
  await sendReply(admin, { conversationId, version, body: '', clientId: newId(), fileIds: [fileId] })
  await work(conversationId)
  const handedOver = calls[0]?.data.files
  const [file] = handedOver as { url: string; name: string; sizeBytes: number }[]
  expect(file).toMatchObject({ name: 'Sizes.txt', sizeBytes: 8 })
  const { pathname } = new URL(file?.url ?? '')
  const opened = await openChatFile(company.anonymous, { token: pathname.split('/').at(-1) ?? '' })
  expect(await new Response(opened.body).text()).toBe('38 39 40')
  await expect(
    openChatFile((await testTenant()).anonymous, { token: pathname.split('/').at(-1) ?? '' }),
  ).rejects.toMatchObject({
    code: 'not_found',
  })
})
