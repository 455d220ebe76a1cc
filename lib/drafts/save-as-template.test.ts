import { expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { standInForSandbox } from '@/lib/testing/stand-in'
import { getTemplate } from '@/lib/whatsapp-templates'
import { checkTemplate } from '@/lib/whatsapp-templates/schema'
import { createSet, getSet, saveAsTemplate } from './index'
import { writeDraft } from './write-draft'
import { writerModel } from './writer.fixture'

const model = writerModel()
standInForSandbox(model.server)

it('a drafted WhatsApp template can be handed in, under a name that is free', async () => {
  const acme = await testTenant({ planId: 'professional', name: 'Acme Bakery' })
  const writer = await testMember(acme)
  for (const language of ['en', 'de', 'ar'] as const) {
    const brief = { goal: 'Our new rye bread is here.', language, knowledge: 'none' } as const
    const { id: setId } = await createSet(writer, { brief, kinds: [{ kind: 'whatsapp_template' }] })
    const open = await acme.system.db.draftWork.findMany({ where: { state: 'pending' } })
    for (const { id } of open) await writeDraft(acme.system, { workId: id })
    const draftId = (await getSet(writer, { setId })).drafts[0]?.id ?? ''
    const made = await getTemplate(writer, { templateId: (await saveAsTemplate(writer, { draftId })).id })
    expect(made).toMatchObject({ language, status: 'draft' })
    expect(checkTemplate(made).filter(({ severity }) => severity === 'error')).toEqual([])
    const again = await getTemplate(writer, { templateId: (await saveAsTemplate(writer, { draftId })).id })
    expect(again.name).not.toBe(made.name)
  }
})
