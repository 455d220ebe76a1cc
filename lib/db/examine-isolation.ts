import { env } from '@/lib/kernel'
import { findIsolationHoles } from './catalogue-check'
import { SHARED_TENANT_SCHEMA } from './planes'
import { probeIsolation, type TableResult } from './probe-isolation'
import { loginUrl } from './roles'

/** The catalogue's holes and the outcome of every probe, against the database that the app runs on. */
export async function examineIsolation(): Promise<{ holes: string[]; tables: TableResult[] }> {
  const url = loginUrl(env().DATABASE_URL, 'rw')
  const holes = await findIsolationHoles(url, SHARED_TENANT_SCHEMA)
  return { holes, tables: await probeIsolation(url, SHARED_TENANT_SCHEMA) }
}
