import { beforeAll, describe, expect, it } from 'vitest'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { listMembers } from './list-members'

let company: TestTenant
let viewer: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  viewer = await testMember(company, 'viewer', 'Viktor')
  for (const name of ['Ada', 'Zoe', 'Mia', 'ada']) await testMember(company, 'agent', name)
})

type Input = Parameters<typeof listMembers>[1]
const names = async (input: Input) => (await listMembers(viewer, input)).items.map((member) => member.name)

async function pages(input: Input): Promise<string[]> {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(viewer, {
      ...input,
      limit: 2,
      ...(cursor ? { cursor } : {}),
    })
    found.push(...page.items.map((member) => member.name))
    cursor = page.nextCursor
  } while (cursor)
  return found
}

describe('the list of members', () => {
  it('comes page by page, each member once, in every order', async () => {
    expect(await pages({})).toEqual(['Viktor', 'Ada', 'Zoe', 'Mia', 'ada'])
    expect(await pages({ direction: 'desc' })).toEqual(['ada', 'Mia', 'Zoe', 'Ada', 'Viktor'])
    for (const sort of ['name', 'emailNormalized'] as const) {
      expect(await pages({ sort })).toEqual(await names({ sort, limit: 100 }))
      expect((await pages({ sort })).toSorted()).toEqual(['Ada', 'Mia', 'Viktor', 'Zoe', 'ada'])
    }
  })

  it('finds by a part of the name, by role and by status', async () => {
    expect(await names({ search: 'AD' })).toEqual(['Ada', 'ada'])
    expect(await names({ role: 'viewer' })).toEqual(['Viktor'])
    expect(await names({ status: 'disabled' })).toEqual([])
  })

  it('takes wildcards of SQL for letters', async () => {
    expect(await names({ search: '%' })).toEqual([])
  })

  it('shows no password and nobody of another company', async () => {
    const other = await testMember(await testTenant(), 'tenant_admin')
    const { items } = await listMembers(other, {})
    expect(items).toHaveLength(1)
    expect(JSON.stringify(items)).not.toMatch(/password/i)
  })

  it.each([{ limit: 0 }, { limit: -1 }, { limit: 101 }, { cursor: 'x' }, { status: 'gone' }, { name: { not: '' } }])(
    'refuses %j',
    async (input) => {
      await expect(listMembers(viewer, input as never)).rejects.toMatchObject({ code: 'invalid' })
    },
  )
})
