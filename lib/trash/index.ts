export { listDeleted } from './list-deleted'
export { purgeDeleted } from './purge-deleted'
export { restoreDeleted } from './restore-deleted'
export { startTrashUpkeep } from './trash-upkeep'
