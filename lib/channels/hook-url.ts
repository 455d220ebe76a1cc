import { type TenantRecord, tenantUrl } from '@/lib/tenancy'
import type { Connection } from './connection'

/** Where a provider tells what becomes of messages. @param about comes back with what is told */
export const hookUrl = (tenant: TenantRecord, { kind, id }: Pick<Connection, 'kind' | 'id'>, about?: string): string =>
  tenantUrl(tenant, `/hooks/${kind}/${id}${about ? `?about=${about}` : ''}`)
