export { answerApi, openApiDocument } from './api'
