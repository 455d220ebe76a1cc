export { type AddressState, checkAddress } from './check-address'
export {
  getProvisioningRun,
  listDeadLetters,
  listPlans,
  listPlatformAudit,
  listProvisioningRuns,
  listQueues,
  retryDeadLetter,
} from './console-queries'
export { countTenants } from './count-tenants'
export { listDemoTenants } from './list-demo-tenants'
export { provisionTenant } from './provision-tenant'
export { startProvisioning } from './provisioning-worker'
export { platformReactions } from './refresh-pages'
export { removeTenant } from './remove-tenant'
export { getSignUpRun, signUp } from './sign-up'
export { suggestSlug } from './suggest-slug'
export { changePlan, getTenant, listTenants, reactivateTenant, suspendTenant } from './tenant-lifecycle'
