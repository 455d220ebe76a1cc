export {
  getProvisioningRun,
  listDeadLetters,
  listPlans,
  listPlatformAudit,
  listProvisioningRuns,
  listQueues,
  retryDeadLetter,
} from './console-queries'
export { provisionTenant } from './provision-tenant'
export { startProvisioning } from './provisioning-worker'
export { platformReactions } from './refresh-pages'
export { removeTenant } from './remove-tenant'
export { suggestSlug } from './suggest-slug'
export { changePlan, getTenant, listTenants, reactivateTenant, suspendTenant } from './tenant-lifecycle'
