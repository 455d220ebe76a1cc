import { beforeAll, describe, expect, it } from 'vitest'
import { NO_REQUEST, type TenantContext, tenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { addSuppression, listSuppressions, removeSuppression, suppressionFile } from '.'

let company: TestTenant
let member: TenantContext
beforeAll(async () => {
  company = await testTenant()
  member = await testMember(company, 'tenant_admin', 'Mia Lang')
})

async function textOf(parts: AsyncGenerator<string>): Promise<string[]> {
  const read: string[] = []
  for await (const part of parts) read.push(part)
  return read.join('').trimEnd().split('\r\n')
}

describe('the list of suppressed addresses', () => {
  it('says who suppressed an address and when, once for each address, and is searched by its beginning', async () => {
    await addSuppression(member, { address: 'Zoe@Crowd.example', detail: '=1+1' })
    await addSuppression(member, { address: 'zoe@crowd.example', detail: 'again' })
    await addSuppression(company.system, { address: 'other@crowd.example' })
    const { items } = await listSuppressions(member, { search: 'ZOE@' })
    expect(items).toMatchObject([
      { address: 'zoe@crowd.example', reason: 'manual', addedBy: 'Mia Lang', detail: '=1+1' },
    ])
    expect((await listSuppressions(member, { search: '%' })).items).toEqual([])
    expect((await listSuppressions(member, { reason: 'bounced' })).items).toEqual([])
  })

  it('is a file whose cells no spreadsheet takes for formulas', async () => {
    const lines = await textOf(suppressionFile(member, { search: 'zoe' }))
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain("zoe@crowd.example,manual,'=1+1,Mia Lang,,")
  })

  it('is a file of as many pages as it takes, each address once', async () => {
    const { system } = await testTenant()
    const data = Array.from({ length: 1_003 }, (_, n) => ({
      channel: 'email',
      address: `person-${n}@crowd.example`,
      reason: 'bounced',
    }))
    await system.db.suppression.createMany({ data })
    expect(new Set(await textOf(suppressionFile(system, {}))).size).toBe(1_004)
  })

  it('is a company’s own, and a sub-account’s own', async () => {
    const other = await testTenant()
    const branch = await testSubAccount(company)
    expect((await listSuppressions(other.system, {})).items).toEqual([])
    expect((await listSuppressions(branch.system, {})).items).toEqual([])
    const [row] = (await listSuppressions(member, { search: 'other@' })).items
    const remove = (of: TestTenant) => removeSuppression(of.system, { suppressionId: row?.id ?? '' })
    await expect(remove(other)).rejects.toMatchObject({ code: 'not_found' })
    await remove(company)
    expect((await listSuppressions(member, { search: 'other@' })).items).toEqual([])
  })

  it('of a sub-account is changed from the view of all accounts, in its own account', async () => {
    const branch = await testSubAccount(company)
    await addSuppression(branch.system, { address: 'branch@crowd.example' })
    const everywhere = tenantContext(company.tenant, member.actor, NO_REQUEST, null)
    const [row] = (await listSuppressions(everywhere, { search: 'branch@' })).items
    await removeSuppression(everywhere, { suppressionId: row?.id ?? '' })
    expect((await listSuppressions(branch.system, {})).items).toEqual([])
  })
})
