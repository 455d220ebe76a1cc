/** Roles of the platform's own staff, the most powerful first. */
export const STAFF_ROLES = ['super_admin', 'operator', 'support', 'billing', 'read_only'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/**
 * Who on the platform's staff may do what: the one table that verbs of the console are checked against and its pages ask.
 * `console:read` is what everybody who is signed in sees.
 */
export const STAFF_RIGHTS = {
  'console:read': ['super_admin', 'operator', 'support', 'billing', 'read_only'],
  'audit:read': ['super_admin', 'operator', 'read_only'],
  'companies:export': ['super_admin', 'operator', 'billing'],
  'companies:provision': ['super_admin', 'operator'],
  'companies:lifecycle': ['super_admin', 'operator'],
  'companies:erase': ['super_admin'],
  'grants:write': ['super_admin', 'operator', 'billing'],
  'costs:read': ['super_admin', 'operator', 'billing', 'read_only'],
  'costs:write': ['super_admin', 'billing'],
  'plans:write': ['super_admin', 'billing'],
  'bulk:run': ['super_admin', 'operator'],
  'visits:look': ['super_admin', 'operator', 'support'],
  'visits:change': ['super_admin'],
  'jobs:retry': ['super_admin', 'operator'],
  'domains:look': ['super_admin', 'operator', 'support'],
  'domains:write': ['super_admin', 'operator'],
  'isolation:run': ['super_admin', 'operator'],
  'alerts:handle': ['super_admin', 'operator', 'support'],
  'alerts:write': ['super_admin', 'operator'],
  'team:read': ['super_admin', 'operator'],
  'team:write': ['super_admin'],
  'settings:write': ['super_admin'],
} as const satisfies Record<string, readonly StaffRole[]>
export type StaffRight = keyof typeof STAFF_RIGHTS

export const STAFF_RIGHT_NAMES = Object.keys(STAFF_RIGHTS) as StaffRight[]

/** Whether a role of the platform's staff has a right; a role that is not known has none. */
export const staffRoleMay = (role: string, right: StaffRight): boolean =>
  (STAFF_RIGHTS[right] as readonly string[]).includes(role)
