export { answerApi } from './answer-api'
export { answerCallback } from './answer-callback'
export { apiReference } from './api-reference'
export { allVerbs } from './verbs'
