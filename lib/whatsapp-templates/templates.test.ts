import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addConnection } from '@/lib/channels'
import { forgetEnvironment, newId } from '@/lib/kernel'
import { sandboxForTests } from '@/lib/sandbox/sandbox.fixture'
import { type TestTenant, testSubAccount, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import {
  copyTemplate,
  createTemplate,
  deleteTemplate,
  getTemplate,
  listTemplates,
  lookAtTemplate,
  noteTold,
  pauseTemplate,
  submitTemplate,
  syncTemplates,
  updateTemplate,
} from '.'
import { untilMeta } from './meta.fixture'
import { newTemplateContent, type TemplateContent } from './schema'

beforeAll(useFreshDatabase)

let company: TestTenant

sandboxForTests()
beforeEach(async () => {
  company = await testTenant()
})

const CONTENT: TemplateContent = {
  ...newTemplateContent(),
  header: { kind: 'text', text: 'News for {{first_name}}' },
  body: 'Hello {{first_name}}, the {{item}} is here.',
  footer: 'STOP ends this',
  buttons: [{ kind: 'url', text: 'Show me', url: 'https://shop.example/{{1}}' }],
  examples: {
    'header.first_name': 'Mia',
    'body.first_name': 'Mia',
    'body.item': 'red shoe',
    'button.0': 'shoes',
  },
}

async function submitted(name: string, changes: { category?: 'utility' } = {}): Promise<string> {
  const { id: templateId } = await createTemplate(company.system, { name, content: CONTENT, ...changes })
  await submitTemplate(company.system, { templateId })
  return templateId
}

/** Asks as the clock would, until it is so. */
async function settled(templateId: string, status: string) {
  for (let attempt = 0; attempt < 60; attempt++) {
    await company.system.db.whatsappTemplate.updateMany({ where: { id: templateId }, data: { nextLookAt: null } })
    await lookAtTemplate(company.system, { templateId })
    const template = await getTemplate(company.system, { templateId })
    if (template.status === status) return template
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${templateId} is not ${status}`)
}

const events = async () =>
  (await company.system.db.outboxEvent.findMany({ orderBy: { id: 'asc' } })).map(({ type }) => type)

describe('a template', () => {
  it('is written, submitted and approved', async () => {
    const { id: templateId } = await createTemplate(company.system, { name: 'news', content: CONTENT })
    expect((await getTemplate(company.system, { templateId })).status).toBe('draft')
    expect(await submitTemplate(company.system, { templateId })).toMatchObject({ outcome: 'taken' })
    const pending = await getTemplate(company.system, { templateId })
    expect(pending).toMatchObject({ status: 'pending', hold: 'not_approved' })
    expect(pending.accountRef).toMatch(/^\d{15}$/)
    expect(await settled(templateId, 'approved')).toMatchObject({ hold: null, quality: 'unknown', reason: null })
    expect(await events()).toContain('whatsapp_template.changed')
    // What Meta has is not changed, but copied.
    await expect(updateTemplate(company.system, { templateId, version: 1, content: CONTENT })).rejects.toMatchObject({
      code: 'conflict',
    })
    await updateTemplate(company.system, { templateId, version: 1, defaults: { 'body.item': 'shoe' } })
    const copy = await copyTemplate(company.system, { templateId })
    expect(await getTemplate(company.system, { templateId: copy.id })).toMatchObject({
      name: 'news_2',
      status: 'draft',
      content: CONTENT,
      defaults: { 'body.item': 'shoe' },
    })
  })

  it('is not handed in with mistakes, nor twice under one name', async () => {
    const { id: templateId } = await createTemplate(company.system, { name: 'broken' })
    await expect(submitTemplate(company.system, { templateId })).rejects.toMatchObject({ code: 'invalid' })
    await expect(createTemplate(company.system, { name: 'broken' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(createTemplate(company.system, { name: 'Broken name' })).rejects.toMatchObject({ code: 'invalid' })
    await submitted('twice')
    const again = await createTemplate(company.system, { name: 'twice', content: CONTENT })
    await expect(submitTemplate(company.system, { templateId: again.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is refused with a reason, mended and handed in again', async () => {
    const templateId = await submitted('rejected_news')
    const refused = await settled(templateId, 'rejected')
    expect(refused).toMatchObject({ reason: 'INVALID_FORMAT', hold: 'not_approved' })
    const content = { ...CONTENT, body: 'Hello {{first_name}}, the {{item}} is here. Come and try it on.' }
    await updateTemplate(company.system, { templateId, version: refused.version, content })
    await expect(
      updateTemplate(company.system, { templateId, version: refused.version + 1, name: 'other' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect(await submitTemplate(company.system, { templateId })).toMatchObject({ outcome: 'taken' })
    expect(await settled(templateId, 'approved')).toMatchObject({ reason: null, detail: null })
  })

  it('that Meta takes at once for wrong is a draft again, and says why', async () => {
    await submitted('taken')
    // Meta has it, and nobody here knows.
    await company.system.db.whatsappTemplate.deleteMany({})
    const { id: templateId } = await createTemplate(company.system, { name: 'taken', content: CONTENT })
    expect(await submitTemplate(company.system, { templateId })).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('already content in this language'),
    })
    expect(await getTemplate(company.system, { templateId })).toMatchObject({
      status: 'draft',
      detail: expect.stringContaining('already'),
    })
  })

  it('whose answer was lost is looked for, and not handed in twice', async () => {
    const { id: templateId } = await createTemplate(company.system, { name: 'lost_answer', content: CONTENT })
    expect(await submitTemplate(company.system, { templateId })).toMatchObject({ outcome: 'unknown' })
    expect((await getTemplate(company.system, { templateId })).status).toBe('submitting')
    await expect(submitTemplate(company.system, { templateId })).rejects.toMatchObject({ code: 'conflict' })
    await settled(templateId, 'approved')
    // One that has never arrived is a draft again after a while.
    const lost = await createTemplate(company.system, { name: 'never', content: CONTENT })
    await company.system.db.whatsappTemplate.updateMany({
      where: { id: lost.id },
      data: { status: 'submitting', accountRef: '123456', submittedAt: new Date() },
    })
    const { accountRef } = await getTemplate(company.system, { templateId })
    await company.system.db.whatsappTemplate.updateMany({ where: { id: lost.id }, data: { accountRef } })
    await lookAtTemplate(company.system, { templateId: lost.id })
    expect((await getTemplate(company.system, { templateId: lost.id })).status).toBe('submitting')
    const submittedAt = new Date(Date.now() - 3_600_000)
    await company.system.db.whatsappTemplate.updateMany({ where: { id: lost.id }, data: { submittedAt } })
    expect(await settled(lost.id, 'draft')).toMatchObject({ reason: 'not_arrived' })
  })

  it('is paused, switched off, rated and made marketing by Meta', async () => {
    const paused = await submitted('paused_news')
    expect(await settled(paused, 'paused')).toMatchObject({ hold: 'paused_by_meta' })
    expect(await settled(await submitted('disabled_news'), 'disabled')).toMatchObject({ hold: 'disabled' })
    const changed = await submitted('recategorised_news', { category: 'utility' })
    await settled(changed, 'approved')
    const poor = await submitted('poor_news')
    await settled(poor, 'approved')
    await untilMeta(company, 'recategorised_news', { category: 'marketing' })
    await untilMeta(company, 'poor_news', { quality: 'red' })
    expect(await settled(changed, 'approved')).toMatchObject({ category: 'marketing', categoryAsked: 'utility' })
    expect(await settled(poor, 'approved')).toMatchObject({ quality: 'red' })
  })

  it('is stopped by the company itself', async () => {
    const templateId = await submitted('stopped')
    await settled(templateId, 'approved')
    await pauseTemplate(company.system, { templateId })
    expect(await getTemplate(company.system, { templateId })).toMatchObject({ hold: 'paused_here' })
  })

  it('is deleted at Meta too; what was deleted there is known as such', async () => {
    const templateId = await submitted('gone')
    const other = await submitted('stays')
    await deleteTemplate(company.system, { templateId })
    await expect(getTemplate(company.system, { templateId })).rejects.toMatchObject({ code: 'not_found' })
    const metaId = { metaId: 'no longer' }
    await company.system.db.whatsappTemplate.updateMany({ where: { id: other }, data: { ...metaId, name: 'unknown' } })
    expect(await settled(other, 'deleted')).toMatchObject({ hold: 'gone' })
  })
})

describe('what Meta tells', () => {
  it('makes us ask how it stands, whatever it says and however late it comes', async () => {
    const templateId = await submitted('rejected_told')
    await untilMeta(company, 'rejected_told', { status: 'rejected' })
    const told = (event: string, reason: string) =>
      noteTold(company.system, {
        connectionId: 'sandbox',
        field: 'message_template_status_update',
        value: JSON.stringify({
          event,
          message_template_id: 1,
          message_template_name: 'rejected_told',
          message_template_language: 'en',
          rejection_info: { reason },
        }),
      })
    await told('REJECTED', 'Too few words.')
    expect(await getTemplate(company.system, { templateId })).toMatchObject({
      status: 'rejected',
      reason: 'INVALID_FORMAT',
      detail: 'Too few words.',
    })
    await told('APPROVED', 'It is fine.')
    expect(await getTemplate(company.system, { templateId })).toMatchObject({
      status: 'rejected',
      detail: 'Too few words.',
    })
  })

  it('is looked at by the clock alone when nothing is told, once', async () => {
    const templateId = await submitted('quiet')
    const due = async () =>
      (await company.system.db.outboxEvent.findMany({ where: { type: 'whatsapp_template.look_due' } })).length
    const before = await due()
    await lookAtTemplate(company.system, { templateId })
    // Another look is arranged already.
    expect(await due()).toBe(before)
    await settled(templateId, 'approved')
    const row = await company.system.db.whatsappTemplate.findFirst({ where: { id: templateId } })
    expect(row?.nextLookAt?.getTime()).toBeGreaterThan(Date.now() + 3_600_000)
  })
})

describe('reading from Meta', () => {
  it('brings in what is there, page by page, and leaves what is written here', async () => {
    for (let at = 0; at < 30; at++) await submitted(`many_${String(at).padStart(2, '0')}`)
    await company.system.db.whatsappTemplate.deleteMany({ where: { name: { not: 'many_00' } } })
    await createTemplate(company.system, { name: 'own', content: CONTENT })
    await untilMeta(company, 'many_29', { status: 'approved' })
    expect(await syncTemplates(company.system, {})).toEqual({ found: 30, added: 29, gone: 0 })
    expect(await syncTemplates(company.system, {})).toEqual({ found: 30, added: 0, gone: 0 })
    const { items } = await listTemplates(company.system, { limit: 100, status: 'approved' })
    expect(items).toHaveLength(30)
    const read = items.find(({ name }) => name === 'many_07')
    expect(await getTemplate(company.system, { templateId: read?.id ?? '' })).toMatchObject({ content: CONTENT })
  })

  it('says when there is no number, and what the provider refuses', async () => {
    const options = { kind: 'whatsapp', name: 'Main', address: '+4915112345678' } as const
    await addConnection(company.system, {
      ...options,
      accountRef: '123456789',
      numberRef: '987654321',
      token: 'wrong-token',
      appSecret: 'app-secret',
      baseUrl: 'http://127.0.0.1:9',
    })
    // An address on this machine is not called for a company, whoever typed it; the sandbox's alone is.
    await expect(syncTemplates(company.system, {})).rejects.toMatchObject({ code: 'provider_failed' })
    vi.stubEnv('ROOT_DOMAIN', 'example.com')
    forgetEnvironment()
    const other = await testTenant()
    await expect(syncTemplates(other.system, {})).rejects.toMatchObject({ code: 'conflict' })
    const { id: templateId } = await createTemplate(other.system, { name: 'news', content: CONTENT })
    await expect(submitTemplate(other.system, { templateId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('of a parent’s account shows a sub-account nothing that is not its own', async () => {
    const branch = await testSubAccount(company)
    await submitted('of_the_parent')
    expect(await syncTemplates(branch.system, {})).toMatchObject({ added: 0 })
    expect((await listTemplates(branch.system, {})).items).toEqual([])
    await expect(getTemplate(branch.system, { templateId: newId() })).rejects.toMatchObject({ code: 'not_found' })
  })
})
