export { isOpen } from './is-open'
export { afterWorking, workingMs } from './working-time'
