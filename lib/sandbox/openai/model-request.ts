import { z } from 'zod'
import type { JsonSchema, ModelCall } from '../model'

const part = z.object({ type: z.string(), text: z.string().optional() })
const content = z.union([z.string(), z.array(part), z.null()])
const chatCall = z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) })
const message = z.object({ role: z.string(), content: content.optional(), tool_calls: z.array(chatCall).nullish() })
const offeredTool = z.object({
  name: z.string(),
  parameters: z
    .object({ properties: z.record(z.string(), z.object({ type: z.string().optional() })).default({}) })
    .optional(),
})

// The schema is only walked by name; whatever else it holds is the caller's.
const jsonSchema = z.record(z.string(), z.unknown())
const chatFormat = z.object({ json_schema: z.object({ schema: jsonSchema.optional() }).optional() })
const textFormat = z.object({ format: z.object({ schema: jsonSchema.optional() }).optional() })

const chatBody = z.object({
  model: z.string(),
  messages: z.array(message).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  max_tokens: z.number().int().positive().nullish(),
  max_completion_tokens: z.number().int().positive().nullish(),
  response_format: chatFormat.nullish(),
  tools: z.array(z.object({ function: offeredTool })).nullish(),
})

const responsesBody = z.object({
  model: z.string(),
  // Items of other kinds (reasoning) carry nothing for this model.
  input: z.union([
    z.string(),
    z.array(
      z.object({
        role: z.string().optional(),
        content: content.optional(),
        type: z.string().optional(),
        name: z.string().optional(),
        arguments: z.string().optional(),
        output: z.string().optional(),
      }),
    ),
  ]),
  instructions: z.string().nullish(),
  stream: z.boolean().nullish(),
  max_output_tokens: z.number().int().positive().nullish(),
  text: textFormat.nullish(),
  tools: z.array(offeredTool).nullish(),
})

export type Turn = { role: 'user' | 'assistant'; text: string }

/** A tool that may be called, with the kinds of its parameters. */
export type PlayedTool = { name: string; parameters: Record<string, string> }

const played = ({ name, parameters }: z.infer<typeof offeredTool>): PlayedTool => ({
  name,
  parameters: Object.fromEntries(
    Object.entries(parameters?.properties ?? {}).map(([key, { type }]) => [key, type ?? 'string']),
  ),
})

/** What both protocols come down to. */
export type ModelRequest = {
  model: string
  system: string
  turns: Turn[]
  stream: boolean
  includeUsage: boolean
  maxTokens: number | undefined
  schema: JsonSchema | undefined
  tools: PlayedTool[]
  /** What it called since the customer's last message, with what came back. */
  calls: ModelCall[]
}

type Message = { role?: string | undefined; content?: z.infer<typeof content> | undefined }

const textOf = (value: Message['content']): string =>
  typeof value === 'string' ? value : (value ?? []).map((entry) => entry.text ?? '').join('')

const isSystem = ({ role }: Message): boolean => role === 'system' || role === 'developer'

function split(messages: Message[]): { system: string; turns: Turn[] } {
  const turns = messages
    .filter((entry) => entry.role === 'user' || entry.role === 'assistant')
    .map((entry): Turn => ({ role: entry.role === 'user' ? 'user' : 'assistant', text: textOf(entry.content) }))
  return {
    system: messages
      .filter(isSystem)
      .map((entry) => textOf(entry.content))
      .join('\n\n'),
    turns,
  }
}

const sinceQuestion = <Entry extends { role?: string | undefined }>(entries: Entry[]): Entry[] =>
  entries.slice(entries.findLastIndex(({ role }) => role === 'user') + 1)

function chatCalls(messages: z.infer<typeof message>[]): ModelCall[] {
  const since = sinceQuestion(messages)
  const results = since.filter(({ role }) => role === 'tool').map((entry) => textOf(entry.content))
  return since
    .flatMap((entry) => entry.tool_calls ?? [])
    .map((call, index) => ({
      name: call.function.name,
      arguments: call.function.arguments,
      result: results[index] ?? '',
    }))
}

type Item = { role?: string | undefined; type?: string | undefined } & {
  name?: string | undefined
  arguments?: string | undefined
  output?: string | undefined
}

function responsesCalls(items: Item[]): ModelCall[] {
  const since = sinceQuestion(items)
  const results = since.filter(({ type }) => type === 'function_call_output').map(({ output }) => output ?? '')
  return since
    .filter(({ type }) => type === 'function_call')
    .map((item, index) => ({ name: item.name ?? '', arguments: item.arguments ?? '', result: results[index] ?? '' }))
}

/** @throws ZodError when the body is not a Chat Completions request. */
export function readChatBody(value: unknown): ModelRequest {
  const body = chatBody.parse(value)
  return {
    model: body.model,
    ...split(body.messages),
    stream: body.stream === true,
    includeUsage: body.stream_options?.include_usage === true,
    maxTokens: body.max_completion_tokens ?? body.max_tokens ?? undefined,
    schema: body.response_format?.json_schema?.schema,
    tools: (body.tools ?? []).map((tool) => played(tool.function)),
    calls: chatCalls(body.messages),
  }
}

/** @throws ZodError when the body is not a Responses request. */
export function readResponsesBody(value: unknown): ModelRequest {
  const body = responsesBody.parse(value)
  const messages: Message[] = typeof body.input === 'string' ? [{ role: 'user', content: body.input }] : body.input
  const { system, turns } = split(messages)
  return {
    model: body.model,
    system: [body.instructions ?? '', system].filter(Boolean).join('\n\n'),
    turns,
    stream: body.stream === true,
    includeUsage: true,
    maxTokens: body.max_output_tokens ?? undefined,
    schema: body.text?.format?.schema,
    tools: (body.tools ?? []).map(played),
    calls: responsesCalls(typeof body.input === 'string' ? [] : body.input),
  }
}
