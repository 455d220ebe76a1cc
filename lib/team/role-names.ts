import type { Role } from '@/lib/operations'

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  tenant_admin: 'Administrator',
  subtenant_admin: 'Sub-account administrator',
  manager: 'Manager',
  agent: 'Agent',
  viewer: 'Viewer',
}

export const roleName = (role: string): string => ROLE_NAMES[role as Role] ?? role
