/** What a browser may know of this room. */
export { ALL_ACCOUNTS } from './all-accounts'
export { type Grant, type Grants, grantsOf, linesOf, type Role } from './grants'
export {
  ACTIONS,
  type Action,
  isAtLeast,
  type Permission,
  RESOURCES,
  type Resource,
  SCOPES,
  type Scope,
  scopesOf,
} from './resources'
export { RESTORE_DAYS } from './restore-days'
export {
  STAFF_RIGHT_NAMES,
  STAFF_ROLES,
  type StaffRight,
  type StaffRole,
  staffRoleMay,
} from './staff-rights'
