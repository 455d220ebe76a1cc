export { answerApi } from './answer-api'
export { apiReference } from './api-reference'
export { allVerbs } from './verbs'
