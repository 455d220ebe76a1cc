export { answerPrompt } from './answer-prompt'
export type { JsonSchema, ModelCall, ModelPrompt } from './prompt'
export { contentStems } from './words'
