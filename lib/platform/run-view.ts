import { env } from '@/lib/kernel'
import type { ProvisioningRunView, RunStatus, Step } from './schema'

type RunRow = {
  id: string
  tenantId: string
  slug: string
  name: string
  status: string
  steps: unknown
  error: string | null
  createdAt: Date
}

/** A run as pages show it; its sealed input stays behind. */
export const runView = (row: RunRow): ProvisioningRunView => ({
  id: row.id,
  tenantId: row.tenantId,
  slug: row.slug,
  name: row.name,
  status: row.status as RunStatus,
  steps: row.steps as Step[],
  error: row.error,
  createdAt: row.createdAt.toISOString(),
  url: `${env().PUBLIC_PROTOCOL}://${row.slug}.${env().ROOT_DOMAIN}`,
})
