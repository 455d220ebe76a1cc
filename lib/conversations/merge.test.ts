import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { addNote } from './add-note'
import { getConversation } from './get-conversation'
import { listConversationMerges } from './list-conversation-merges'
import { listConversations } from './list-conversations'
import { mergeConversations } from './merge-conversations'
import { addCustomer } from './people.fixture'
import { previewConversationMerge } from './preview-conversation-merge'
import { receiveMail } from './receive-mail'
import { sendReply } from './send-reply'
import { setLabels } from './set-labels'
import { undoConversationMerge } from './undo-conversation-merge'

let company: TestTenant
let mia: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  mia = await testMember(company, 'agent', 'Mia Lang')
})

let number = 0
const newAddress = () => {
  number += 1
  return `ada${number}@example.org`
}
const mail = async (from: string, body: string, rest = {}) => {
  const { conversationId } = await receiveMail(company.system, {
    from,
    subject: body,
    messageId: `<${randomUUID()}@example.org>`,
    references: [],
    answers: null,
    body,
    quoted: null,
    isAutomatic: false,
    ...rest,
  })
  return conversationId ?? ''
}
const thread = (conversationId: string) => getConversation(mia, { conversationId })
const said = async (conversationId: string) =>
  (await thread(conversationId)).messages.filter(({ isNote }) => !isNote).map(({ body }) => body)
const listed = async () => (await listConversations(mia, { status: 'any', limit: 100 })).items.map(({ id }) => id)

/** Two threads of one person, written by turns. */
async function twoThreads() {
  const from = newAddress()
  const into = await mail(from, 'one')
  const other = await mail(from, 'two')
  await mail(from, 'three', { answers: { conversationId: into } })
  await mail(from, 'four', { answers: { conversationId: other } })
  return { from, into, other }
}

describe('merging', () => {
  it('shows both in order beforehand, then makes them one, and one again two', async () => {
    const { from, into, other } = await twoThreads()
    const label = await company.system.db.label.create({
      data: { id: newId(), name: randomUUID().slice(0, 30), color: 1 },
    })
    await setLabels(mia, { conversationId: other, add: [label.id] })
    const preview = await previewConversationMerge(mia, { conversationId: into, otherId: other })
    expect(preview).toMatchObject({ problem: null, other: { messages: 2, subject: 'two' } })
    expect(preview.lines.map(({ text, isOther }) => [text, isOther])).toEqual([
      ['one', false],
      ['two', true],
      ['three', false],
      ['four', true],
    ])
    const { mergeId } = await mergeConversations(mia, { conversationId: into, otherId: other })
    expect(await said(into)).toEqual(['one', 'two', 'three', 'four'])
    expect((await thread(into)).conversation).toMatchObject({ preview: 'four', labels: [{ id: label.id }] })
    expect(await listed()).not.toContain(other)
    // A link to the one that is gone leads to the one that stayed.
    expect((await thread(other)).conversation.id).toBe(into)
    // So does the customer's answer to its mails.
    expect(await mail(from, 'five', { answers: { conversationId: other } })).toBe(into)
    const { version } = (await thread(into)).conversation
    await sendReply(mia, { conversationId: into, version, clientId: randomUUID(), body: 'six' })

    expect((await listConversationMerges(mia, { conversationId: into })).items).toMatchObject([
      { id: mergeId, mergedBy: 'Mia Lang', undoUntil: expect.any(String) },
    ])
    await undoConversationMerge(mia, { conversationId: into, mergeId })
    expect(await said(other)).toEqual(['two', 'four'])
    expect((await said(into)).slice(0, 3)).toEqual(['one', 'three', 'five'])
    expect((await thread(into)).conversation.labels).toEqual([])
    expect((await thread(other)).conversation).toMatchObject({
      status: 'open',
      preview: 'four',
      labels: [{ id: label.id }],
    })
    expect(await listed()).toContain(other)
    await expect(undoConversationMerge(mia, { conversationId: into, mergeId })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('of two who try at once happens once', async () => {
    const { into, other } = await twoThreads()
    const tries = await Promise.allSettled([
      mergeConversations(mia, { conversationId: into, otherId: other }),
      mergeConversations(mia, { conversationId: other, otherId: into }),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await company.system.db.conversationMerge.count({ where: { sourceId: { in: [into, other] } } })).toBe(1)
  })

  it('leaves nothing to be done in the one that is gone', async () => {
    const { into, other } = await twoThreads()
    await mergeConversations(mia, { conversationId: into, otherId: other })
    const reply = { conversationId: other, version: 99, clientId: randomUUID(), body: 'x' }
    await expect(sendReply(mia, reply)).rejects.toMatchObject({ code: 'conflict' })
    await expect(addNote(mia, { conversationId: other, clientId: randomUUID(), body: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    })
    const third = await mail((await thread(into)).conversation.address ?? '', 'again')
    const chain = { conversationId: third, otherId: into }
    expect((await previewConversationMerge(mia, chain)).problem).toBe('has_merged')
    await expect(mergeConversations(mia, chain)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('says why not: another contact, a chat of the website, a message on its way, too long ago', async () => {
    const { into, other } = await twoThreads()
    const stranger = await mail(newAddress(), 'hello')
    const why = async (conversationId: string, otherId: string) => {
      const { problem } = await previewConversationMerge(mia, { conversationId, otherId })
      await expect(mergeConversations(mia, { conversationId, otherId })).rejects.toMatchObject({ code: 'conflict' })
      return problem
    }
    expect(await why(into, stranger)).toBe('other_contact')
    const chat = await addCustomer(company.anonymous)
    const contactId = (await thread(into)).contact.id
    await company.system.db.conversation.updateMany({ where: { id: chat.id }, data: { contactId } })
    expect(await why(into, chat.id)).toBe('web_chat')
    const { version } = (await thread(other)).conversation
    await sendReply(mia, { conversationId: other, version, clientId: randomUUID(), body: 'on its way' })
    expect(await why(into, other)).toBe('under_way')
    await company.system.db.message.updateMany({ where: { conversationId: other }, data: { delivery: 'sent' } })
    const { mergeId } = await mergeConversations(mia, { conversationId: into, otherId: other })
    await company.system.db.conversationMerge.updateMany({
      where: { id: mergeId },
      data: { createdAt: new Date(Date.now() - 31 * 86_400_000) },
    })
    expect((await listConversationMerges(mia, { conversationId: into })).items).toMatchObject([{ undoUntil: null }])
    await expect(undoConversationMerge(mia, { conversationId: into, mergeId })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

it('another company’s conversations are unknown', async () => {
  const { into, other } = await twoThreads()
  const foreign = await testMember(await testTenant(), 'agent')
  const both = { conversationId: into, otherId: other }
  await expect(previewConversationMerge(foreign, both)).rejects.toMatchObject({ code: 'not_found' })
  await expect(mergeConversations(foreign, both)).rejects.toMatchObject({ code: 'not_found' })
  const theirs = { conversationId: into, mergeId: randomUUID() }
  await expect(undoConversationMerge(foreign, theirs)).rejects.toMatchObject({ code: 'not_found' })
})
