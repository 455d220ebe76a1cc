import { expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { addSource } from './add-source'
import { countFreshness } from './count-freshness'
import { listFreshness } from './list-freshness'
import type { Freshness } from './schema'

const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

it('each source stands where somebody should look at it, and only there', async () => {
  const company = await testTenant()
  const editor = await testMember(company, 'manager')
  const { db } = company.system
  const add = async (name: string, data: object) => {
    const { id } = await addSource(editor, { kind: 'text', name, text: `All about ${name}.` })
    await db.knowledgeSource.update({ where: company.system.key(id), data })
    return id
  }
  await add('fresh', {})
  await add('over', { expiresAt: ago(1), renewedAt: ago(400), createdAt: ago(400) })
  await add('ending', { expiresAt: ago(-10) })
  await add('old', { renewedAt: ago(200), createdAt: ago(200), citedAt: ago(1) })
  await add('unused', { createdAt: ago(100), citedAt: ago(95) })
  const site = await add('site', {})
  await db.knowledgePage.updateMany({ where: { sourceId: site }, data: { status: 'gone' } })
  const names = async (reason: Freshness) =>
    (await listFreshness(editor, { reason })).items.map(({ name }) => name).sort()
  expect(await names('expired')).toEqual(['over'])
  expect(await names('expiring')).toEqual(['ending'])
  expect(await names('old')).toEqual(['old'])
  expect(await names('failed')).toEqual(['site'])
  expect(await names('unused')).toEqual(['unused'])
  expect(await countFreshness(editor, {})).toEqual({ expired: 1, expiring: 1, old: 1, failed: 1, unused: 1 })
  expect((await listFreshness(editor, { reason: 'failed' })).items).toMatchObject([{ pages: { failed: 0, gone: 1 } }])
  const rival = await testMember(await testTenant(), 'tenant_admin')
  expect(await countFreshness(rival, {})).toMatchObject({ expired: 0, failed: 0 })
})
