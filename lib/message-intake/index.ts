export { messageIntakeReactions } from './jobs'
export { takeTextCallback } from './take-text-callback'
