import { type Grants, type Permission, permissionsOf } from '@/lib/operations'

/** Names that programs of companies know from the guides, and the permission that each stands for. */
const ALIASES: readonly (readonly [string, Permission])[] = [
  ['manage_campaigns', 'campaigns:write'],
  ['view_campaigns', 'campaigns:read'],
  ['view_analytics', 'analytics:read'],
]

/** What a token says about rights: `<resource>:<action>` and the guides' names. */
export const permissionClaims = (grants: Grants): string[] => [
  ...permissionsOf(grants),
  ...ALIASES.flatMap(([alias, permission]) => (grants[permission] === undefined ? [] : [alias])),
]
