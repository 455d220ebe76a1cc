export { answerApi, openApiDocument } from './api'
export { allVerbs } from './verbs'
