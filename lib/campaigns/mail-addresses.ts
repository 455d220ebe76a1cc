import { type TenantRecord, tenantUrl } from '@/lib/tenancy'
import { type MailToken, writeMailToken } from './mail-token'

/** What a mail's links lead to, on the company's own host. */
export type MailAddresses = {
  unsubscribe: string
  preferences: string
  pixel: string
  link: (position: number) => string
}

export function mailAddresses(tenant: TenantRecord, whose: MailToken): MailAddresses {
  const token = writeMailToken(tenant.id, whose)
  return {
    unsubscribe: tenantUrl(tenant, `/mail/u/${token}`),
    preferences: tenantUrl(tenant, `/preferences/${token}`),
    pixel: tenantUrl(tenant, `/mail/o/${token}`),
    link: (position) => tenantUrl(tenant, `/mail/c/${token}/${position}`),
  }
}
