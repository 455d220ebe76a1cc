export { aiFor, type TenantAi } from './provider-choice'
export { getAiSettings, testAiConnection, updateAiSettings } from './settings'
