import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyCampaign, createCampaign, updateCampaign } from '@/lib/campaigns'
import { listUses } from '@/lib/content'
import { newBlock, newContent } from '@/lib/content/schema'
import { newId } from '@/lib/kernel'
import { type TestTenant, testTenant } from '@/lib/testing'
import { createTemplate, updateTemplate } from '@/lib/whatsapp-templates'
import { newTemplateContent } from '@/lib/whatsapp-templates/schema'
import { createSequence, deleteSequence, updateSequence } from '.'
import { FIRST_DEFINITION, type Step } from './schema'

let company: TestTenant
let fileId: string
beforeAll(async () => {
  company = await testTenant()
})
beforeEach(() => {
  fileId = newId()
})

const usersOf = async (id: string) =>
  (await listUses(company.system, { id })).items.map(({ kind, name }) => `${kind} ${name}`).sort()

const whatsapp = (templateId: string | null) => ({
  connectionId: null,
  templateId,
  values: {},
  media: `/files/${fileId}`,
})

describe('where a file of the library stands', () => {
  it('is said of WhatsApp templates', async () => {
    const header = { kind: 'image' as const, src: `/files/${fileId}` }
    const content = { ...newTemplateContent(), header }
    const { id: templateId } = await createTemplate(company.system, { name: 'spring_news', content })
    expect(await usersOf(fileId)).toEqual(['whatsapp_template spring_news'])
    await updateTemplate(company.system, { templateId, version: 1, content: { ...content, header: null } })
    expect(await usersOf(fileId)).toEqual([])
  })

  it('is said of campaigns by WhatsApp and of variants of their tests, as is where a template does', async () => {
    const { id: templateId } = await createTemplate(company.system, { name: 'summer_news' })
    const { id: campaignId } = await createCampaign(company.system, {
      name: 'Summer',
      channel: 'whatsapp',
      whatsapp: whatsapp(templateId),
    })
    await copyCampaign(company.system, { campaignId })
    expect(await usersOf(fileId)).toEqual(['campaign Summer', 'campaign Summer (2)'])
    expect(await usersOf(templateId)).toEqual(['campaign Summer', 'campaign Summer (2)'])
    const without = { ...whatsapp(templateId), media: null }
    await updateCampaign(company.system, { campaignId, version: 1, whatsapp: without })
    expect(await usersOf(fileId)).toEqual(['campaign Summer (2)'])
  })

  it('is said of sequences, by mail and by WhatsApp, until they are deleted', async () => {
    const picture = { ...newBlock('image'), src: `/files/${fileId}`, alt: 'A shop' }
    const steps: Step[] = [
      { id: 'step-1', kind: 'mail', content: newContent([picture]) },
      { id: 'step-2', kind: 'whatsapp', whatsapp: whatsapp(null) },
    ]
    const { id: sequenceId } = await createSequence(company.system, {
      name: 'Welcome',
      definition: { ...FIRST_DEFINITION, steps },
    })
    expect(await usersOf(fileId)).toEqual(['sequence Welcome'])
    const first = { ...FIRST_DEFINITION, steps: steps.slice(0, 1) }
    await updateSequence(company.system, { sequenceId, version: 1, definition: first })
    expect(await usersOf(fileId)).toEqual(['sequence Welcome'])
    await deleteSequence(company.system, { sequenceId })
    expect(await usersOf(fileId)).toEqual([])
  })
})
