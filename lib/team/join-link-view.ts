import { type TenantRecord, tenantUrl } from '@/lib/tenancy'
import { joinTokenOf } from './join-tokens'
import { roleKey } from './role-grants'

type JoinLinkRow = {
  id: string
  emailDomain: string
  role: string
  roleId: string | null
  customRole: { name: string } | null
  expiresAt: Date
  joined: number
  createdByName: string
  createdAt: Date
}

export const joinLinkView = (tenant: TenantRecord, row: JoinLinkRow) => ({
  id: row.id,
  url: tenantUrl(tenant, `/join?token=${joinTokenOf(tenant.id, row.id)}`),
  emailDomain: row.emailDomain,
  role: roleKey(row),
  roleName: row.customRole?.name ?? null,
  expiresAt: row.expiresAt.toISOString(),
  joined: row.joined,
  createdBy: row.createdByName,
  createdAt: row.createdAt.toISOString(),
})

export type JoinLinkView = ReturnType<typeof joinLinkView>
