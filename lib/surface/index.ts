export { answerApi } from './answer-api'
export { allVerbs } from './verbs'
