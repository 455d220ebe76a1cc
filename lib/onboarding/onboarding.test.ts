import { describe, expect, it } from 'vitest'
import { createDefaultAgent } from '@/lib/agents'
import { updateBranding } from '@/lib/branding'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { type TenantContext, tenantContext } from '@/lib/operations'
import { applyPreset } from '@/lib/presets'
import { findTenant, forgetTenants } from '@/lib/tenancy'
import { testMember, testTenant } from '@/lib/testing'
import { getOnboarding, resumeStep, skipStep } from '.'
import { STEP_IDS, type StepId } from './schema'

async function newcomer() {
  const company = await testTenant()
  await platformDb().branding.update({
    where: { tenantId: company.tenant.accountId },
    data: { choices: { companyName: company.tenant.name } },
  })
  await createDefaultAgent(company.system, {})
  return { company, ctx: await testMember(company) }
}

const stateOf = async (ctx: TenantContext, id: StepId) =>
  (await getOnboarding(ctx, {})).steps.find((step) => step.id === id)?.state

describe('the guide', () => {
  it('begins with everything open, in its order', async () => {
    const { ctx } = await newcomer()
    const guide = await getOnboarding(ctx, {})
    expect(guide.steps.map(({ id }) => id)).toEqual([...STEP_IDS])
    expect(new Set(guide.steps.map(({ state }) => state))).toEqual(new Set(['open']))
    expect(guide).toMatchObject({ done: 0, isOver: false, next: 'profile' })
  })

  it('sees from the data itself what is done, and that it is not any more', async () => {
    const { company, ctx } = await newcomer()
    const { db } = company.system
    await updateBranding(ctx, { changes: { colors: { primary: '#aa0000' } } })
    expect(await stateOf(ctx, 'branding')).toBe('done')
    await updateBranding(ctx, { changes: { colors: null } })
    expect(await stateOf(ctx, 'branding')).toBe('open')

    await applyPreset(ctx, { industry: 'retail' })
    expect([await stateOf(ctx, 'industry'), await stateOf(ctx, 'tone')]).toEqual(['done', 'done'])

    const source = await db.knowledgeSource.create({ data: { id: newId(), kind: 'text', name: 'Words' } })
    const page = { sourceId: source.id, urlHash: newId(), title: 'Words' }
    const { id } = await db.knowledgePage.create({ data: { id: newId(), status: 'found', ...page } })
    expect(await stateOf(ctx, 'knowledge')).toBe('open')
    await db.knowledgePage.updateMany({ where: { id }, data: { status: 'indexed' } })
    expect(await stateOf(ctx, 'knowledge')).toBe('done')

    const file = { fileName: 'a.csv', sizeBytes: 1, format: 'csv', encoding: 'utf-8', delimiter: ',', sample: [] }
    await db.contactImport.create({
      data: { id: newId(), ...file, headersHash: '', state: 'done', actorKind: 'system', actorLabel: 'test' },
    })
    expect(await stateOf(ctx, 'contacts')).toBe('done')

    const whatsapp = {
      kind: 'whatsapp',
      name: 'Shop',
      address: '+4930',
      accountRef: '1',
      tokenSealed: 'x',
      tokenHint: 'x',
    }
    await db.channelConnection.create({ data: { id: newId(), ...whatsapp, workedAt: new Date() } })
    expect(await stateOf(ctx, 'whatsapp')).toBe('open')
    await db.channelConnection.updateMany({ data: { heardAt: new Date() } })
    expect(await stateOf(ctx, 'whatsapp')).toBe('done')

    const writer = await db.contact.create({ data: { id: newId() } })
    await db.conversation.create({ data: { id: newId(), contactId: writer.id, channel: 'email' } })
    expect(await stateOf(ctx, 'mail')).toBe('done')

    await testMember(company, 'agent', 'Colleague')
    expect(await stateOf(ctx, 'team')).toBe('done')

    const draft = { name: 'News', content: {}, audience: {} }
    const campaign = await db.campaign.create({ data: { id: newId(), ...draft } })
    expect(await stateOf(ctx, 'campaign')).toBe('open')
    await db.campaign.updateMany({ where: { id: campaign.id }, data: { status: 'done' } })
    expect(await stateOf(ctx, 'campaign')).toBe('done')

    const contact = await db.contact.create({ data: { id: newId() } })
    const conversation = await db.conversation.create({
      data: { id: newId(), contactId: contact.id, channel: 'web_chat', pageUrl: 'https://shop.example/' },
    })
    expect([await stateOf(ctx, 'channels'), await stateOf(ctx, 'test')]).toEqual(['done', 'open'])
    await db.message.create({ data: { id: newId(), conversationId: conversation.id, authorKind: 'agent', body: 'Hi' } })
    expect(await stateOf(ctx, 'test')).toBe('done')

    await updateBranding(ctx, { changes: { density: 'compact' } })
    const { accountId } = company.tenant
    const profile = { description: 'Bread', industry: 'Bakery' }
    await platformDb().tenant.update({ where: { id: accountId }, data: profile })
    forgetTenants()
    const tenant = await findTenant({ id: accountId })
    if (!tenant) throw new Error('the company is there')
    const fresh = tenantContext(tenant, ctx.actor)
    expect(await getOnboarding(fresh, {})).toMatchObject({ done: STEP_IDS.length, isOver: true, next: null })
  })

  it('can be put aside step by step or as a whole, for every administrator and device, and taken up again', async () => {
    const { company, ctx } = await newcomer()
    await Promise.all([skipStep(ctx, { step: 'profile' }), skipStep(ctx, { step: 'profile' })])
    const colleague = await testMember(company)
    expect(await getOnboarding(colleague, {})).toMatchObject({ next: 'industry' })
    await resumeStep(colleague, { step: 'profile' })
    expect((await getOnboarding(ctx, {})).next).toBe('profile')
    await skipStep(ctx, { step: 'guide' })
    expect(await getOnboarding(colleague, {})).toMatchObject({ isOver: true, isHidden: true })
    await resumeStep(ctx, { step: 'guide' })
    expect(await getOnboarding(colleague, {})).toMatchObject({ isOver: false, isHidden: false })
  })

  it('shows a step that was put aside as done when it is', async () => {
    const { company, ctx } = await newcomer()
    await skipStep(ctx, { step: 'team' })
    expect(await stateOf(ctx, 'team')).toBe('skipped')
    await testMember(company, 'agent')
    expect(await stateOf(ctx, 'team')).toBe('done')
  })

  it('is one company’s, and not for those who cannot do it', async () => {
    const { company, ctx } = await newcomer()
    await skipStep(ctx, { step: 'guide' })
    expect((await getOnboarding((await newcomer()).ctx, {})).isHidden).toBe(false)
    const viewer = await testMember(company, 'viewer')
    await expect(getOnboarding(viewer, {})).rejects.toMatchObject({ status: 403 })
    await expect(skipStep(viewer, { step: 'team' })).rejects.toMatchObject({ status: 403 })
    await expect(skipStep(ctx, { step: 'no such step' as 'guide' })).rejects.toMatchObject({ status: 400 })
  })
})
