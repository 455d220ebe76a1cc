export { answerPrompt } from './answer-prompt'
export type { JsonSchema, ModelPrompt } from './prompt'
export { contentStems } from './words'
