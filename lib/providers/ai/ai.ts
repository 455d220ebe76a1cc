import type { AiFailureKind } from './failure'

export type AiMessage =
  | { role: 'user'; content: string }
  /** `toolCalls` are those that the model made in the same answer; a `tool` message for each of them follows. */
  | { role: 'assistant'; content: string; toolCalls?: AiToolCall[] }
  | { role: 'tool'; callId: string; content: string }

/** What the model may ask for. `parameters` is a JSON schema of an object. */
export type AiTool = { name: string; description: string; parameters: Record<string, unknown> }

/** As the model wrote it: the name may be none that was offered, the arguments need not be JSON. */
export type AiToolCall = { id: string; name: string; arguments: string }

/** A strict JSON schema that the answer must follow; `jsonFormat` makes one from zod. */
export type AiJsonFormat = { name: string; schema: Record<string, unknown> }

export type AiRequest = {
  /** The client's default model when not given. */
  model?: string
  system?: string
  messages: AiMessage[]
  maxOutputTokens?: number
  /** Leave out for reasoning models: they refuse it. */
  temperature?: number
  signal?: AbortSignal
  responseFormat?: AiJsonFormat
  tools?: AiTool[]
}

/** `length` means that the answer was cut at `maxOutputTokens`; `tools` that it goes on once its calls are answered. */
export type AiFinishReason = 'stop' | 'length' | 'tools'

export type AiAnswer = {
  text: string
  /** The model as the provider names it in its answer. */
  model: string
  inputTokens: number
  outputTokens: number
  /** True when the provider sent no usage and the counts are computed from the text's length. */
  tokensEstimated: boolean
  finishReason: AiFinishReason
  toolCalls: AiToolCall[]
}

export type AiEvent = { type: 'delta'; text: string } | ({ type: 'done' } & AiAnswer)

export type AiCheck = { ok: true; models: string[] } | { ok: false; kind: AiFailureKind; message: string }

export type AiProtocol = 'responses' | 'chat'

/**
 * One language-model account. Every method throws `AiFailure` when the provider fails, and the caller's own
 * `signal.reason` when the caller aborts.
 */
export type Ai = {
  readonly protocol: AiProtocol
  stream(request: AiRequest): AsyncIterable<AiEvent>
  complete(request: AiRequest): Promise<AiAnswer>
  /** One vector per text, in the order of the texts. */
  embed(texts: string[], model: string, signal?: AbortSignal): Promise<number[][]>
  listModels(signal?: AbortSignal): Promise<string[]>
  /** "Test connection": never throws for a provider's failure. */
  check(signal?: AbortSignal): Promise<AiCheck>
}

export type AiOptions = {
  apiKey: string
  /** Unset means api.openai.com. */
  baseUrl?: string
  defaultModel: string
  /** For the whole answer, all attempts together. */
  timeoutMs?: number
  /** Until the first piece of text, all attempts together. */
  firstTokenTimeoutMs?: number
  /** Responses on api.openai.com and Chat Completions elsewhere, unless given. */
  protocol?: AiProtocol
  /** How requests leave: pass a guarded fetch when the base URL comes from a tenant. */
  fetch?: typeof globalThis.fetch
}
