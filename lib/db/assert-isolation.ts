import { env } from '@/lib/kernel'
import { findIsolationHoles } from './catalogue-check'
import { SHARED_TENANT_SCHEMA } from './planes'
import { loginUrl } from './roles'

/** Refuses to start on a database whose catalogue has a hole. @throws Error that names each one */
export async function assertIsolation(): Promise<void> {
  const holes = await findIsolationHoles(loginUrl(env().DATABASE_URL, 'rw'), SHARED_TENANT_SCHEMA)
  if (holes.length > 0) throw new Error(`The database does not isolate tenants:\n  ${holes.join('\n  ')}`)
}
