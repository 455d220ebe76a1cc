import { afterAll, beforeAll, expect, it } from 'vitest'
import { env, newId, type TenantId } from '@/lib/kernel'
import { loginUrl } from './roles'
import { TenantPool } from './tenant-pool'
import { tenantScope } from './tenant-scope'

let pool: TenantPool
beforeAll(() => {
  const limits = { connections: 1, waiting: 5, statementTimeoutMs: 300 }
  pool = new TenantPool(loginUrl(env().DATABASE_URL, 'rw'), limits)
})
afterAll(() => pool.end())

const sleep = (seconds: number, statementMs?: number) =>
  tenantScope.run({ tenantId: newId() as TenantId, accountId: null, ...(statementMs ? { statementMs } : {}) }, () =>
    pool.query('SELECT pg_sleep($1), $2::text AS said', [seconds, 'done']),
  )

it('a statement may take longer where that is said, also than its client waits for others; the next may not', async () => {
  expect((await sleep(1.6, 5_000)).rows).toMatchObject([{ said: 'done' }])
  await expect(sleep(1.6)).rejects.toThrow('statement timeout')
  await expect(sleep(1.6, 500)).rejects.toThrow('statement timeout')
  expect((await sleep(0.01)).rows).toMatchObject([{ said: 'done' }])
})
