export { getServiceLevels } from './get-service-levels'
export { serviceLevelReactions } from './jobs'
export { updateServiceLevels } from './update-service-levels'
