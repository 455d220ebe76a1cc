import { expect, it } from 'vitest'
import { PLATFORM_SCHEMA, SHARED_TENANT_SCHEMA } from '@/lib/db'
import { diffSchema } from '@/lib/db/schema-diff'
import { freshDatabaseUrl } from '@/lib/testing/postgres'

it('the migrations make what the schemas say', async () => {
  const url = await freshDatabaseUrl('migrated')
  expect(await diffSchema('platform', url, PLATFORM_SCHEMA)).toBe('')
  expect(await diffSchema('tenant', url, SHARED_TENANT_SCHEMA)).toBe('')
})
