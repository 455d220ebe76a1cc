export { currentPlans, termsOf } from './current-plans'
