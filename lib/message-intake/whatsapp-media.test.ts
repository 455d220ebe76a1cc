import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reachConnection, whatsappOf } from '@/lib/channels'
import { getConversation, listConversations, openMessageFile, sendReply, uploadFile } from '@/lib/conversations'
import type { InboxMessage } from '@/lib/conversations/schema'
import { deliveryReactions } from '@/lib/deliveries'
import { removeLoose, sweepAttachments } from '@/lib/files'
import type { TenantContext } from '@/lib/operations'
import { storage } from '@/lib/providers/storage'
import type { WhatsApp } from '@/lib/providers/whatsapp'
import { type TestTenant, testMember } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { fetchAgain } from './fetch-again'
import { fetchFile } from './fetch-file'
import { startPhones } from './phone.fixture'

beforeAll(useFreshDatabase)

let phones: Awaited<ReturnType<typeof startPhones>>
let company: TestTenant
let mia: TenantContext
let whatsapp: WhatsApp
let first: string
let picture: Buffer
const PHONE = '+4915112340009'

beforeAll(async () => {
  phones = await startPhones()
  picture = await sharp({ create: { width: 1_200, height: 900, channels: 3, background: '#0f766e' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => phones.stop())

beforeEach(async () => {
  company = await phones.company()
  mia = await testMember(company, 'agent', 'Mia Lang')
  const connection = await reachConnection(company.system, 'whatsapp', null)
  if (!connection) throw new Error('there is no sandbox')
  whatsapp = whatsappOf(connection)
  const body = {
    name: 'hello',
    language: 'en_US',
    category: 'MARKETING',
    components: [{ type: 'BODY', text: 'Hello.' }],
  }
  await whatsapp.request({ method: 'POST', path: `${whatsapp.accountId}/message_templates`, body })
  await phones.settled(company, async () => (await company.system.db.messageEvent.count()) > 0)
  const template = { name: 'hello', language: 'en_US', components: [] }
  first = (await whatsapp.send({ to: PHONE, about: 'about', template })).id
})

const thread = async () => {
  const [row] = (await listConversations(mia, { status: 'any' })).items
  if (!row) throw new Error('there is no conversation')
  return getConversation(mia, { conversationId: row.id })
}
const said = async (): Promise<InboxMessage[]> =>
  (await thread()).messages.filter(({ author }) => author.kind === 'contact')

/** Answers on the phone, and waits for what came in. */
async function hear(answer: Parameters<typeof phones.answerWith>[1]): Promise<InboxMessage> {
  const before = await company.system.db.message.count({ where: { authorKind: 'contact' } })
  await phones.answerWith(first, answer)
  await phones.settled(
    company,
    async () => (await company.system.db.message.count({ where: { authorKind: 'contact' } })) > before,
  )
  const last = (await said()).at(-1)
  if (!last) throw new Error('nothing came')
  return last
}
const fetched = async (message: InboxMessage) => {
  for (const { id } of message.files) await fetchFile(company.system, { messageFileId: id })
  return (await said()).find(({ id }) => id === message.id)?.files ?? []
}
const fileOf = (bytes: Buffer | string, name: string, type: string) =>
  new File([new Uint8Array(Buffer.from(bytes))], name, { type })
const bytesOf = async (file: { body: ReadableStream<Uint8Array> }) =>
  Buffer.from(await new Response(file.body).arrayBuffer())
const stored = () => storage().list(`${company.tenant.id}/`)

describe('a file that comes in', () => {
  it('is shown as waiting, then fetched, kept, looked at and given to who reads the conversation alone', async () => {
    const message = await hear({ file: fileOf(picture, 'cat.jpg', 'image/jpeg'), text: 'Like this?' })
    expect(message).toMatchObject({
      body: 'Like this?',
      files: [{ kind: 'image', name: 'image.jpeg', state: 'waiting' }],
    })
    const [file] = await fetched(message)
    expect(file).toMatchObject({ kind: 'image', state: 'stored', width: 1_200, height: 900, sizeBytes: picture.length })
    const id = file?.id ?? ''
    expect((await bytesOf(await openMessageFile(mia, { id }))).equals(picture)).toBe(true)
    const small = await openMessageFile(mia, { id, isPreview: true })
    expect((await sharp(await bytesOf(small)).metadata()).width).toBe(640)
    expect(
      (await bytesOf(await openMessageFile(mia, { id, part: { first: 2, last: 5 } }))).equals(picture.subarray(2, 6)),
    ).toBe(true)
    const other = await phones.company()
    await expect(openMessageFile(await testMember(other), { id })).rejects.toMatchObject({ status: 404 })
    // Twice is once.
    await fetchFile(company.system, { messageFileId: id })
    expect(await company.system.db.file.count()).toBe(1)
    expect((await listConversations(mia, {})).items[0]?.preview).toBe('Like this?')
  })

  it('is what its content says', async () => {
    const drawing = await hear({ file: fileOf('<svg xmlns="http://www.w3.org/2000/svg"/>', 'x.png', 'image/png') })
    expect(await fetched(drawing)).toMatchObject([{ kind: 'document', state: 'stored' }])
    expect((await listConversations(mia, {})).items[0]?.preview).toBe('🖼️ image.png')
    const broken = await hear({
      file: fileOf(Buffer.concat([picture.subarray(0, 300), Buffer.alloc(50)]), 'x.jpg', 'image/jpeg'),
    })
    expect(await fetched(broken)).toMatchObject([{ kind: 'document', contentType: 'image/jpeg' }])
    const page = await hear({ file: fileOf('<script>alert(1)</script>', 'a.html', 'text/html'), as: 'document' })
    expect(await fetched(page)).toMatchObject([{ kind: 'document', name: 'a.html', contentType: 'text/plain' }])
  })

  it('says why it is not here, and can be asked for again', async () => {
    const gone = await hear({ file: fileOf(picture, 'gone.pdf', 'application/pdf') })
    expect(await fetched(gone)).toMatchObject([{ state: 'failed', problem: 'gone', canRetry: true }])
    const { conversation } = await thread()
    const again = { conversationId: conversation.id, messageFileId: gone.files[0]?.id ?? '' }
    await fetchAgain(mia, again)
    expect((await said())[0]?.files).toMatchObject([{ state: 'waiting' }])
    await expect(fetchAgain(mia, again)).rejects.toMatchObject({ code: 'conflict' })
    const broken = await hear({ file: fileOf(picture, 'broken.pdf', 'application/pdf') })
    expect(await fetched(broken)).toMatchObject([{ state: 'waiting' }])
    // Not before its time; then it is there.
    expect(await fetched(broken)).toMatchObject([{ state: 'waiting' }])
    await company.system.db.messageFile.updateMany({ data: { dueAt: new Date(Date.now() - 1_000) } })
    expect(await fetched(broken)).toMatchObject([{ state: 'stored' }])
  })

  it('is fetched by the next one when whoever was at it has died', async () => {
    const message = await hear({ file: fileOf(picture, 'cat.jpg', 'image/jpeg') })
    const dead = { state: 'fetching', dueAt: new Date(Date.now() + 60_000), attempts: 1 }
    await company.system.db.messageFile.updateMany({ data: dead })
    expect(await fetched(message)).toMatchObject([{ state: 'waiting' }])
    await company.system.db.messageFile.updateMany({ data: { dueAt: new Date(Date.now() - 1) } })
    expect(await fetched(message)).toMatchObject([{ state: 'stored' }])
  })

  it('goes with its conversation, and what it took of the plan comes back', async () => {
    await fetched(await hear({ file: fileOf(picture, 'cat.jpg', 'image/jpeg') }))
    const used = () => company.system.db.usageCounter.findFirst({ where: { resource: 'storage' } })
    expect(Number((await used())?.used)).toBe(picture.length)
    expect(await stored()).toHaveLength(2)
    await company.system.db.conversation.deleteMany({ where: {} })
    expect(await sweepAttachments(company.system)).toBe(0)
    expect(await sweepAttachments(company.system, Date.now() + 90_000_000)).toBe(1)
    expect(await stored()).toEqual([])
    expect(Number((await used())?.used)).toBe(0)
  })
})

describe('what is neither words nor a file', () => {
  it('is shown as what it is', async () => {
    expect(await hear({ part: 'location' })).toMatchObject({
      body: 'Alexanderplatz\nBerlin\n52.520008, 13.404954',
      part: { kind: 'location', name: 'Alexanderplatz', latitude: 52.520008 },
    })
    expect(await hear({ part: 'contacts' })).toMatchObject({
      part: { kind: 'people', people: [{ name: 'Mia Lang', phones: ['+49 30 1234567'] }] },
    })
    expect(await hear({ part: 'button' })).toMatchObject({ body: 'Yes', part: null })
    expect(await hear({ part: 'unknown' })).toMatchObject({ body: '', part: { kind: 'unknown', type: 'hologram' } })
  })
})

describe('a file that goes out', () => {
  const upload = async (file: File, conversationId: string, by = mia) =>
    uploadFile(by, { conversationId, name: file.name, chunks: file.stream() })
  const deliver = (conversationId: string) =>
    deliveryReactions[0]?.handler(company.system, { conversationId }, new AbortController().signal)

  it('reaches the phone with its words, each as a message of its own', async () => {
    await hear({ text: 'Hello' })
    const { id: conversationId, version } = (await thread()).conversation
    const one = await upload(fileOf(picture, 'cat.jpg', 'image/jpeg'), conversationId)
    const two = await upload(fileOf('name,price\n', 'prices.csv', 'text/csv'), conversationId)
    const reply = { conversationId, version, clientId: randomUUID(), body: 'Here it is', fileIds: [one.id, two.id] }
    const sent = await sendReply(mia, reply)
    expect(sent).toMatchObject({ body: 'Here it is', files: [{ id: one.id, kind: 'image' }] })
    expect((await sendReply(mia, reply)).id).toBe(sent.id)
    await deliver(conversationId)
    const [second, caption] = await phones.messages(PHONE)
    expect(caption).toMatchObject({ text: 'Here it is', media: { kind: 'image', name: 'cat.jpg' } })
    expect(second).toMatchObject({ text: '', media: { kind: 'document', name: 'prices.csv' } })
    expect(caption && (await phones.mediaOf(caption)).equals(picture)).toBe(true)
    await phones.settled(
      company,
      async () => (await thread()).messages.filter(({ delivery }) => delivery?.state === 'read').length === 2,
    )
    // What was sent is not sent again, nor by somebody else or elsewhere.
    const next = { ...reply, clientId: randomUUID(), version: (await thread()).conversation.version }
    await expect(sendReply(mia, next)).rejects.toMatchObject({ code: 'conflict' })
    const fresh = await upload(fileOf('x', 'x.txt', 'text/plain'), conversationId)
    const leo = await testMember(company, 'tenant_admin', 'Leo')
    await expect(sendReply(leo, { ...next, fileIds: [fresh.id] })).rejects.toMatchObject({ code: 'conflict' })
    expect(await removeLoose(company.system, { createdAt: { lt: new Date(Date.now() + 1_000) } })).toBe(0)
  })

  it('stays where it was when it is too large, empty or for somebody else', async () => {
    await hear({ text: 'Hello' })
    const { id: conversationId } = (await thread()).conversation
    const before = await stored()
    await expect(upload(fileOf('', 'empty.txt', 'text/plain'), conversationId)).rejects.toMatchObject({
      code: 'invalid',
    })
    const large = fileOf(Buffer.alloc(20 * 1024 * 1024 + 1), 'large.bin', 'application/octet-stream')
    await expect(upload(large, conversationId)).rejects.toMatchObject({ code: 'too_large' })
    const other = await testMember(await phones.company())
    await expect(upload(fileOf('x', 'x.txt', 'text/plain'), conversationId, other)).rejects.toMatchObject({
      status: 404,
    })
    expect(await stored()).toEqual(before)
  })
})
