import { describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import {
  discardBrandingDraft,
  getBranding,
  listBrandingVersions,
  openBrandingPreview,
  publishBrandingDraft,
  readBrandingPreview,
  restoreBrandingVersion,
  saveBrandingDraft,
  updateBranding,
} from '.'

const RED = { changes: { colors: { primary: '#aa0000' } } }

async function admin(): Promise<{ company: TestTenant; ctx: Awaited<ReturnType<typeof testMember>> }> {
  const company = await testTenant()
  return { company, ctx: await testMember(company) }
}

const primaryOf = async (ctx: Parameters<typeof getBranding>[0]) => (await getBranding(ctx, {})).choices.colors.primary

describe('a draft of the branding', () => {
  it('is seen by nobody before it is published, and is gone afterwards', async () => {
    const { ctx } = await admin()
    const { version, choices } = await getBranding(ctx, {})
    await saveBrandingDraft(ctx, { version: 0, ...RED })
    const during = await getBranding(ctx, {})
    expect([during.choices.colors.primary, during.draft?.choices.colors.primary, during.draft?.version]).toEqual([
      choices.colors.primary,
      '#aa0000',
      1,
    ])
    await publishBrandingDraft(ctx, { version, draftVersion: 1 })
    const after = await getBranding(ctx, {})
    expect([after.choices.colors.primary, after.draft, after.version]).toEqual(['#aa0000', null, version + 1])
  })

  it('keeps what two people do at once apart', async () => {
    const { ctx } = await admin()
    const both = await Promise.allSettled([
      saveBrandingDraft(ctx, { version: 0, ...RED }),
      saveBrandingDraft(ctx, { version: 0, changes: { density: 'compact' } }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(saveBrandingDraft(ctx, { version: 7, ...RED })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is not published over a look that somebody changed meanwhile, and stays', async () => {
    const { ctx } = await admin()
    const { version } = await getBranding(ctx, {})
    await saveBrandingDraft(ctx, { version: 0, ...RED })
    await updateBranding(ctx, { changes: { density: 'compact' } })
    const late = publishBrandingDraft(ctx, { version, draftVersion: 1 })
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
    expect((await getBranding(ctx, {})).draft?.version).toBe(1)
    await discardBrandingDraft(ctx, {})
    expect((await getBranding(ctx, {})).draft).toBeNull()
  })

  it('belongs to one company', async () => {
    const { ctx } = await admin()
    const other = await admin()
    await saveBrandingDraft(ctx, { version: 0, ...RED })
    expect((await getBranding(other.ctx, {})).draft).toBeNull()
    await expect(publishBrandingDraft(other.ctx, { version: 1, draftVersion: 1 })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('the history of the branding', () => {
  it('holds every published look, and any of them can be brought back and taken back again', async () => {
    const { ctx } = await admin()
    const first = await primaryOf(ctx)
    await updateBranding(ctx, RED)
    await updateBranding(ctx, { changes: { colors: { primary: '#00aa00' } } })
    const { items } = await listBrandingVersions(ctx, {})
    expect(items.map(({ colors }) => colors.primary)).toEqual(['#00aa00', '#aa0000', first])
    const [newest, , oldest] = items
    if (!newest || !oldest) throw new Error('three versions')
    await restoreBrandingVersion(ctx, { restore: oldest.version, version: newest.version })
    expect(await primaryOf(ctx)).toBe(first)
    await restoreBrandingVersion(ctx, { restore: newest.version, version: newest.version + 1 })
    expect(await primaryOf(ctx)).toBe('#00aa00')
    const after = await listBrandingVersions(ctx, { limit: 2 })
    expect(after.items.map(({ restoredFrom }) => restoredFrom)).toEqual([newest.version, oldest.version])
    expect(after.nextBefore).toBe(newest.version + 1)
  })

  it('does not end in somebody else’s', async () => {
    const { ctx } = await admin()
    const other = await admin()
    await updateBranding(ctx, RED)
    await updateBranding(ctx, RED)
    const { version } = await getBranding(other.ctx, {})
    await expect(restoreBrandingVersion(other.ctx, { restore: 3, version })).rejects.toMatchObject({ status: 404 })
    expect((await listBrandingVersions(other.ctx, {})).items).toEqual([])
  })

  it('begins with the look of the set-up, and stays of a size', async () => {
    const { company, ctx } = await admin()
    const tenantId = company.tenant.accountId
    await platformDb().branding.update({ where: { tenantId }, data: { version: 300 } })
    await platformDb().brandingVersion.createMany({
      data: Array.from({ length: 299 }, (_, at) => ({ tenantId, version: at + 1, choices: {} })),
    })
    await updateBranding(ctx, RED)
    const kept = await platformDb().brandingVersion.aggregate({
      where: { tenantId },
      _count: true,
      _min: { version: true },
    })
    expect([kept._count, kept._min.version]).toEqual([200, 102])
  })
})

describe('the preview of a draft', () => {
  const tokenOf = async (ctx: Parameters<typeof getBranding>[0]) =>
    (await openBrandingPreview(ctx, {})).path.split('/').at(-1) ?? ''

  it('shows the draft to the member who opened it', async () => {
    const { ctx } = await admin()
    await saveBrandingDraft(ctx, { version: 0, ...RED })
    const brand = await readBrandingPreview(ctx, { token: await tokenOf(ctx) })
    expect(brand.css).toContain('--brand-primary:#aa0000')
  })

  it('opens for nobody else, and not for ever', async () => {
    const { company, ctx } = await admin()
    const token = await tokenOf(ctx)
    const colleague = await testMember(company)
    const stranger = (await admin()).ctx
    for (const other of [colleague, stranger, company.anonymous]) {
      await expect(readBrandingPreview(other, { token })).rejects.toMatchObject({ status: expect.any(Number) })
    }
    const [time = '', signature] = token.split('.')
    const later = (Number.parseInt(time, 36) + 60_000).toString(36)
    for (const forged of [`${later}.${signature}`, `${time}.`, `.${signature}`, `-1.${signature}`, 'x']) {
      await expect(readBrandingPreview(ctx, { token: forged })).rejects.toMatchObject({ status: 404 })
    }
  })
})
