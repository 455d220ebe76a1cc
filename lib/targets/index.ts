export { getTargets } from './get-targets'
export { targetReactions } from './jobs'
export { COUNTED } from './reckon-clocks'
export { updateTargets } from './update-targets'
