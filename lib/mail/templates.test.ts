import { beforeAll, describe, expect, it } from 'vitest'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { DEFAULT_TEMPLATES } from './default-templates'
import { listTemplates } from './list-templates'
import { previewTemplate } from './preview-template'
import { resetTemplate } from './reset-template'
import { updateTemplate } from './update-template'

let company: TestTenant
let manager: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant({ name: 'Northwind Test' })
  manager = await testMember(company, 'manager')
})

const own = { key: 'invitation', subject: 'Join us at {{companyName}}', body: 'Hi! [Join]({{link}})' } as const
const current = async () => (await listTemplates(manager, {})).find((template) => template.key === 'invitation')

describe('the words of a mail', () => {
  it('are the default until the company words them, and again after a reset', async () => {
    expect(await current()).toMatchObject({ isOwn: false, subject: DEFAULT_TEMPLATES.invitation.subject })
    await updateTemplate(manager, own)
    expect(await current()).toMatchObject({ isOwn: true, subject: own.subject, body: own.body })
    await updateTemplate(manager, { ...own, subject: 'Join!' })
    expect(await current()).toMatchObject({ subject: 'Join!' })
    await resetTemplate(manager, { key: 'invitation' })
    expect(await current()).toMatchObject({ isOwn: false, body: DEFAULT_TEMPLATES.invitation.body })
  })

  it('are one company’s alone', async () => {
    await updateTemplate(manager, own)
    const other = await testMember(await testTenant(), 'manager')
    expect((await listTemplates(other, {})).every((template) => !template.isOwn)).toBe(true)
  })

  it.each([
    ['a variable that is not known', { ...own, body: '{{link}} {{password}}' }, 'body'],
    ['no link', { ...own, body: 'Hi!' }, 'body'],
    ['the link in the subject', { ...own, subject: '{{link}}' }, 'subject'],
    ['an empty subject', { ...own, subject: ' ' }, 'subject'],
    ['two lines of subject', { ...own, subject: 'a\r\nBcc: b@example.com' }, 'subject'],
    ['a NUL', { ...own, body: '{{link}}\u0000' }, 'body'],
    ['a very long text', { ...own, body: `{{link}}${'x'.repeat(20_000)}` }, 'body'],
  ])('with %s are refused at the field', async (_, words, path) => {
    await expect(updateTemplate(manager, words)).rejects.toMatchObject({ code: 'invalid', issues: [{ path }] })
  })

  it('can be seen before they are saved', async () => {
    const preview = await previewTemplate(manager, own)
    expect(preview.subject).toBe('Join us at Northwind Test')
    expect(preview.html).toContain('Join')
  })

  it('are changed by those who may', async () => {
    const agent = await testMember(company, 'agent')
    await expect(updateTemplate(agent, own)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
