import { cache } from 'react'
import { sessionOfToken } from '@/lib/team'
import type { TenantRecord } from '@/lib/tenancy'
import { readToken } from './session-cookie'

/** The session that the request's cookie names on this company's host; asked for once in a request. */
export const sessionOn = cache(async (tenant: TenantRecord) => sessionOfToken(tenant, await readToken()))
