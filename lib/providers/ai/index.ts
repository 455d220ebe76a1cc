export type {
  Ai,
  AiAnswer,
  AiCheck,
  AiEvent,
  AiMessage,
  AiOptions,
  AiProtocol,
  AiRequest,
  AiTool,
  AiToolCall,
} from './ai'
export { BUILT_IN_EMBEDDING_MODEL, BUILT_IN_MODEL, builtInBaseUrl } from './built-in'
export { createAi } from './create-ai'
export { AiFailure, type AiFailureKind, isAiFailure } from './failure'
export { jsonFormat, readJsonAnswer } from './json-answer'
export {
  dataBlock,
  examplesBlock,
  NO_ANSWER,
  NO_ANSWER_RULE,
  type PromptExample,
  type PromptPassage,
  pageBlock,
  passagesBlock,
  profileBlock,
  taskLine,
  toolResultBlock,
  vocabularyBlock,
} from './prompt-blocks'
