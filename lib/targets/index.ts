export { getTargets } from './get-targets'
export { targetReactions } from './jobs'
export { updateTargets } from './update-targets'
