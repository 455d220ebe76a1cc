export { accountOfCompany, contextInAccount } from './account-choice'
export { type Actor, ANONYMOUS, NO_REQUEST, type RequestInfo, systemActor, type Visit } from './actor'
export { assertSeldom } from './assert-seldom'
export { withoutSecrets, writeAudit } from './audit'
export { auditInBoth } from './audit-in-both'
export {
  type AuditEntry,
  type CommandContext,
  type EventPayload,
  mainAccountDb,
  ownOrParents,
  ownRows,
  type TenantContext,
  tenantContext,
} from './context'
export { addToCounter, limitOf, THRESHOLDS, takeOffCounter, USAGE_THRESHOLD } from './counters'
export { deletedNow } from './deleted-now'
export { emitInAccount } from './emit-in-account'
export * from './grants'
export {
  asAppError,
  asProblem,
  type ErrorBody,
  errorBody,
  errorResponse,
  isUnavailable,
  PROBLEM_TITLES,
  problemOf,
} from './http-errors'
export { countStanding, giveBackStanding, moveStanding, takeQuota, takeRoom, takeStanding, usedOf } from './limits'
export { assertAllRows, isOwnOnly, ownerFilter, ownerOf } from './owner-filter'
export * from './permissions'
export {
  type PlatformContext,
  type PlatformDefinition,
  platformCommand,
  platformQuery,
  staffMay,
} from './platform-verb'
export { assertWithinLimit } from './read-only'
export { type Amounts, commitUsage, freeExpired, metered, releaseUsage, reserveUsage } from './reservations'
export * from './resources'
export { RESTORE_DAYS } from './restore-days'
export {
  STAFF_RIGHT_NAMES,
  STAFF_RIGHTS,
  STAFF_ROLES,
  type StaffRight,
  type StaffRole,
  staffRoleMay,
} from './staff-rights'
export { monthOf, nextMonth, periodOf, STANDING } from './usage-period'
export { type Access, command, query, task, toAppError, type Verb, type VerbDefinition } from './verb'
export { whileAway } from './while-away'
