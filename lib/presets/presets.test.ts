import { describe, expect, it } from 'vitest'
import { createDefaultAgent, updateAgent } from '@/lib/agents'
import { searchCannedReplies } from '@/lib/conversations'
import { listCategories } from '@/lib/help'
import { createSegment, listSegments } from '@/lib/segments'
import { testMember, testTenant } from '@/lib/testing'
import { applyPreset, previewPreset } from '.'
import { PRESETS } from './catalogue'
import { INDUSTRIES } from './schema'

async function company(locale = 'en') {
  const made = await testTenant({ locale })
  await createDefaultAgent(made.system, {})
  return { made, ctx: await testMember(made) }
}

describe('the presets', () => {
  it.each(INDUSTRIES)('of %s are complete in every language and of a form that their rooms take', (industry) => {
    for (const words of Object.values(PRESETS[industry].words)) {
      expect(words.segments).toHaveLength(3)
      expect(words.replies.map(({ shortcut }) => shortcut)).toEqual(
        PRESETS[industry].words.en.replies.map(({ shortcut }) => shortcut),
      )
      expect(words.categories.map(({ slug }) => slug)).toEqual(
        PRESETS[industry].words.en.categories.map(({ slug }) => slug),
      )
      for (const { body } of words.replies) expect(body).not.toMatch(/\{\{(?!name\}\}|agent\}\})/)
      expect(words.agent.tone.length).toBeLessThanOrEqual(300)
    }
  })

  it('say beforehand what they add, and add exactly that', async () => {
    const { ctx } = await company()
    const before = await previewPreset(ctx, { industry: 'healthcare' })
    expect(before.missing).toBe(11)
    const { added } = await applyPreset(ctx, { industry: 'healthcare' })
    expect(added).toEqual({ segments: 3, replies: 3, categories: 4, agents: 1 })
    expect((await previewPreset(ctx, { industry: 'healthcare' })).missing).toBe(0)
    const { items } = await listSegments(ctx, {})
    expect(items.every(({ rules }) => rules !== null)).toBe(true)
    expect(items.map(({ name }) => name)).toEqual(['Patients 65+', 'Young Families', 'Healthcare Professionals'])
    expect((await listCategories(ctx, {})).map(({ slug }) => slug)).toContain('appointments')
  })

  it('are the same twice as once, also at the same moment', async () => {
    const { ctx } = await company()
    await Promise.allSettled([applyPreset(ctx, { industry: 'retail' }), applyPreset(ctx, { industry: 'retail' })])
    const again = await applyPreset(ctx, { industry: 'retail' })
    expect(again.added).toEqual({ segments: 0, replies: 0, categories: 0, agents: 0 })
    expect((await listSegments(ctx, {})).items).toHaveLength(3)
  })

  it('leave what people made or worded as it is', async () => {
    const { made, ctx } = await company()
    const agent = await made.system.db.agent.findFirstOrThrow({ where: { isDefault: true } })
    await updateAgent(ctx, { id: agent.id, version: agent.version, tone: 'Our own tone', publish: true })
    await createSegment(ctx, { name: 'CTOs', description: 'Ours' })
    const { added } = await applyPreset(ctx, { industry: 'technology' })
    expect([added.segments, added.agents]).toEqual([2, 0])
    expect(await made.system.db.agent.findFirst({ where: { isDefault: true } })).toMatchObject({ tone: 'Our own tone' })
    const ctos = (await listSegments(ctx, {})).items.filter(({ name }) => name === 'CTOs')
    expect(ctos.map(({ description }) => description)).toEqual(['Ours'])
  })

  it('speak the company’s language', async () => {
    const { made, ctx } = await company('de')
    await applyPreset(ctx, { industry: 'retail' })
    expect((await listSegments(ctx, {})).items[0]?.name).toBe('Modebegeisterte')
    const agent = await made.system.db.agent.findFirstOrThrow({ where: { isDefault: true } })
    expect(agent.style).toBe('Nah an Mode und Jahreszeit')
    expect(JSON.stringify(await searchCannedReplies(ctx, {}))).toContain('Bestellnummer erfragen')
  })

  it('stay within one company, and are its administrators’ to apply', async () => {
    const { ctx } = await company()
    const other = await company()
    await applyPreset(ctx, { industry: 'finance' })
    expect((await listSegments(other.ctx, {})).items).toEqual([])
    const viewer = await testMember(other.made, 'viewer')
    await expect(applyPreset(viewer, { industry: 'finance' })).rejects.toMatchObject({ status: 403 })
  })
})
