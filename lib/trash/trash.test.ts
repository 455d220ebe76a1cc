import { beforeEach, describe, expect, it } from 'vitest'
import { deleteAgent } from '@/lib/agents'
import { deleteContact } from '@/lib/contacts'
import { createCannedReply, deleteCannedReply, searchCannedReplies } from '@/lib/conversations'
import { deleteFile, openFile } from '@/lib/files'
import { createArticle, deleteArticle, deleteCategory, listArticles } from '@/lib/help'
import { newId } from '@/lib/kernel'
import { type TenantContext, takeStanding, usedOf } from '@/lib/operations'
import { storage } from '@/lib/providers/storage'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { listDeleted } from './list-deleted'
import { purgeDeleted } from './purge-deleted'
import { restoreDeleted } from './restore-deleted'
import type { TrashKind } from './schema'
import { purgeExpired } from './trash-upkeep'

let acme: TestTenant
let admin: TenantContext

const labels = async (kind: TrashKind, ctx = admin) =>
  (await listDeleted(ctx, { kind })).items.map((item) => item.label)

beforeEach(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
})

const reply = (shortcut: string) => createCannedReply(admin, { shortcut, title: shortcut, body: 'b' })

describe('what was deleted', () => {
  it('is found nowhere, its name is free at once, and it comes back unless the name is taken', async () => {
    const { id } = await reply('hi')
    await deleteCannedReply(admin, { cannedReplyId: id })
    expect(JSON.stringify(await searchCannedReplies(admin, { search: 'hi' }))).not.toContain(id)
    expect(await acme.system.db.cannedReply.count({ where: { id } })).toBe(0)
    await expect(deleteCannedReply(admin, { cannedReplyId: id })).rejects.toMatchObject({ status: 404 })
    const second = await reply('hi')
    await expect(restoreDeleted(admin, { kind: 'canned_reply', id })).rejects.toMatchObject({ status: 409 })
    await deleteCannedReply(admin, { cannedReplyId: second.id })
    await restoreDeleted(admin, { kind: 'canned_reply', id })
    expect(await acme.system.db.cannedReply.count({ where: { id } })).toBe(1)
    expect(await labels('canned_reply')).toEqual(['hi'])
  })

  it('is restored once by two who try at once, and counted once', async () => {
    await takeStanding(acme.system, 'agents', 2)
    const agent = await acme.system.db.agent.create({ data: { id: newId(), name: 'Bot', suggestions: [] } })
    await deleteAgent(admin, { id: agent.id })
    expect(await usedOf(acme.system, 'agents')).toBe(1)
    const both = await Promise.allSettled([1, 2].map(() => restoreDeleted(admin, { kind: 'agent', id: agent.id })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await usedOf(acme.system, 'agents')).toBe(2)
  })

  it('does not come back where there is no room for it', async () => {
    const small = await testTenant({ planId: 'free' })
    const boss = await testMember(small)
    const agent = await small.system.db.agent.create({ data: { id: newId(), name: 'Bot', suggestions: [] } })
    await takeStanding(small.system, 'agents')
    await deleteAgent(boss, { id: agent.id })
    await takeStanding(small.system, 'agents')
    await expect(restoreDeleted(boss, { kind: 'agent', id: agent.id })).rejects.toMatchObject({ status: 403 })
    expect((await listDeleted(boss, { kind: 'agent' })).items).toHaveLength(1)
  })

  it('an article leaves lists and search, and does not hold its category', async () => {
    const category = await acme.system.db.helpCategory.create({ data: { id: newId(), slug: 'c', name: 'C' } })
    const article = await createArticle(admin, { title: 'Giraffes' })
    await acme.system.db.helpArticle.update({
      where: acme.system.key(article.id),
      data: { categoryId: category.id, status: 'published', publishedAt: new Date() },
    })
    expect(await acme.system.db.$search.articles('giraffes', 'english', 5)).toHaveLength(1)
    await deleteArticle(admin, { id: article.id })
    expect((await listArticles(admin, {})).items).toEqual([])
    expect(await acme.system.db.$search.articles('giraffes', 'english', 5)).toEqual([])
    await deleteCategory(admin, { id: category.id })
    await restoreDeleted(admin, { kind: 'article', id: article.id })
    expect((await listArticles(admin, {})).items).toMatchObject([{ id: article.id }])
  })

  it('a contact takes its conversations along only when it is removed for good', async () => {
    const { db } = acme.system
    await takeStanding(acme.system, 'contacts')
    const contact = await db.contact.create({ data: { id: newId(), name: 'Carla' } })
    await db.conversation.create({ data: { id: newId(), contactId: contact.id, channel: 'web_chat' } })
    await deleteContact(admin, { contactId: contact.id })
    expect([await db.contact.count(), await db.conversation.count(), await usedOf(acme.system, 'contacts')]).toEqual([
      0, 1, 0,
    ])
    await purgeDeleted(admin, { kind: 'contact', id: contact.id })
    expect(await db.conversation.count()).toBe(0)
    await expect(restoreDeleted(admin, { kind: 'contact', id: contact.id })).rejects.toMatchObject({ status: 404 })
  })

  it('a file is no longer served; after the window its bytes are gone too', async () => {
    const storageKey = `${acme.tenant.id}/${newId()}`
    await storage().put(storageKey, new Uint8Array([1]), 'image/png')
    await takeStanding(acme.system, 'storage', 1)
    const file = await acme.system.db.file.create({
      data: {
        id: newId(),
        purpose: 'logo',
        name: 'f.png',
        contentType: 'image/png',
        sizeBytes: 1,
        sha256: 'x',
        storageKey,
        isPublic: true,
      },
    })
    expect(await openFile(acme.anonymous, file.id)).not.toBeNull()
    await deleteFile(admin, { id: file.id })
    expect(await openFile(acme.anonymous, file.id)).toBeNull()
    expect(await purgeExpired(acme.tenant)).toBe(0)
    expect(await storage().get(storageKey)).not.toBeNull()
    expect(await purgeExpired(acme.tenant, Date.now() + 31 * 86_400_000)).toBe(1)
    expect(await storage().get(storageKey)).toBeNull()
    expect(await acme.system.db.file.count({ where: { deletedAt: {} } })).toBe(0)
  })
})

describe('the list', () => {
  it('is read page by page, the latest first', async () => {
    for (let n = 0; n < 7; n++) await deleteCannedReply(admin, { cannedReplyId: (await reply(`r${n}`)).id })
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listDeleted(admin, { kind: 'canned_reply', limit: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((item) => item.label))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(['r6', 'r5', 'r4', 'r3', 'r2', 'r1', 'r0'])
  })

  it('shows nothing to another company, a sibling account, or who may not delete', async () => {
    const { id } = await reply('mine')
    await deleteCannedReply(admin, { cannedReplyId: id })
    const stranger = await testMember(await testTenant())
    expect(await labels('canned_reply', stranger)).toEqual([])
    await expect(restoreDeleted(stranger, { kind: 'canned_reply', id })).rejects.toMatchObject({ status: 404 })
    await expect(purgeDeleted(stranger, { kind: 'canned_reply', id })).rejects.toMatchObject({ status: 404 })
    const sibling = await acme.system.db.cannedReply.count({ where: { deletedAt: { not: null } } })
    expect(sibling).toBe(1)
    const viewer = await testMember(acme, 'viewer')
    await expect(listDeleted(viewer, { kind: 'canned_reply' })).rejects.toMatchObject({ status: 403 })
    await expect(restoreDeleted(viewer, { kind: 'canned_reply', id })).rejects.toMatchObject({ status: 403 })
    await expect(purgeDeleted(viewer, { kind: 'canned_reply', id })).rejects.toMatchObject({ status: 403 })
  })
})
