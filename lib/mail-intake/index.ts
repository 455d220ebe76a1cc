export { getMailIntake } from './get-mail-intake'
export { renewMailIntake } from './renew-mail-intake'
export { takeMailEvents } from './take-mail-events'
export { takeMailReport } from './take-mail-report'
