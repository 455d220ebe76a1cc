export { createStaffKey } from './create-staff-key'
export { listStaffKeys } from './list-staff-keys'
export { actorOfStaffKey } from './live-staff-key'
export { revokeStaffKey } from './revoke-staff-key'
