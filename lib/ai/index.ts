export { getAiSettings } from './get-ai-settings'
export { aiFor, type TenantAi } from './provider-choice'
export { testAiConnection } from './test-ai-connection'
export { updateAiSettings } from './update-ai-settings'
