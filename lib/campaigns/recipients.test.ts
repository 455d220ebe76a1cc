import { beforeAll, describe, expect, it } from 'vitest'
import type { TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { listRecipients, recipientFile } from '.'
import { crowd, draft, people } from './campaigns.fixture'

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

describe('recipients', () => {
  it('are a file; failed ones say why and how often it was tried', async () => {
    const campaignId = await draft(company)
    const ids = await people(company, crowd(9))
    await company.system.db.campaignRecipient.createMany({
      data: ids.map((contactId, n) => ({
        campaignId,
        contactId,
        address: `person-${n}@crowd.example`,
        state: n === 7 ? 'failed' : 'sent',
        reason: n === 7 ? '=452 4.2.2 mailbox full' : null,
        attempts: n === 7 ? 5 : 1,
        dueAt: new Date(),
      })),
    })
    const lines = await textOf(recipientFile(member, { campaignId }))
    expect(lines).toHaveLength(10)
    const failed = await textOf(recipientFile(member, { campaignId, filter: 'failed' }))
    expect(failed).toHaveLength(2)
    expect(failed[1]).toContain("failed,'=452 4.2.2 mailbox full,5,")
    const { items } = await listRecipients(member, { campaignId, filter: 'failed' })
    expect(items).toMatchObject([{ attempts: 5, reason: '=452 4.2.2 mailbox full' }])
    const other = await testTenant()
    await expect(textOf(recipientFile(other.system, { campaignId }))).rejects.toMatchObject({ code: 'not_found' })
  })
})
