import type OpenAI from 'openai'
import type { ChatCompletionCreateParamsStreaming, ChatCompletionMessageParam } from 'openai/resources/chat/completions'
import type { AiEvent, AiMessage, AiRequest, AiToolCall } from './ai'
import type { Deadline } from './deadline'
import { doneEvent, PartialAnswer } from './partial-answer'

function chatMessage(message: AiMessage): ChatCompletionMessageParam {
  if (message.role === 'tool') return { role: 'tool', tool_call_id: message.callId, content: message.content }
  if (message.role === 'user' || !message.toolCalls?.length) return { role: message.role, content: message.content }
  return {
    role: 'assistant',
    content: message.content || null,
    tool_calls: message.toolCalls.map((call) => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: call.arguments },
    })),
  }
}

type CallDelta = { index?: number; id?: string; function?: { name?: string; arguments?: string } }

/** Pieces of calls belong to the call of their index; servers that send none send each call whole. */
function addCalls(calls: Map<number, AiToolCall>, deltas: readonly CallDelta[]): void {
  for (const delta of deltas) {
    const index = delta.index ?? calls.size
    const call = calls.get(index) ?? { id: '', name: '', arguments: '' }
    call.id ||= delta.id ?? ''
    call.name ||= delta.function?.name ?? ''
    call.arguments += delta.function?.arguments ?? ''
    calls.set(index, call)
  }
}

function parameters(request: AiRequest, model: string): ChatCompletionCreateParamsStreaming {
  return {
    model,
    stream: true,
    stream_options: { include_usage: true },
    messages: [
      ...(request.system ? [{ role: 'system' as const, content: request.system }] : []),
      ...request.messages.map(chatMessage),
    ],
    ...(request.tools?.length
      ? { tools: request.tools.map((tool) => ({ type: 'function' as const, function: { ...tool } })) }
      : {}),
    // Compatible servers know the older name; only OpenAI's own asks for `max_completion_tokens`.
    ...(request.maxOutputTokens === undefined ? {} : { max_tokens: request.maxOutputTokens }),
    ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
    ...(request.responseFormat
      ? {
          response_format: {
            type: 'json_schema' as const,
            json_schema: { name: request.responseFormat.name, strict: true, schema: request.responseFormat.schema },
          },
        }
      : {}),
  }
}

/** Chat Completions: text deltas, then `finish_reason`, then (where the server can) a chunk with the usage. */
export async function* chatStream(
  client: OpenAI,
  deadline: Deadline,
  request: AiRequest,
  model: string,
): AsyncGenerator<AiEvent> {
  const answer = new PartialAnswer(model)
  const calls = new Map<number, AiToolCall>()
  const chunks = await client.chat.completions.create(parameters(request, model), { signal: deadline.signal })
  for await (const chunk of chunks) {
    if (chunk.model) answer.model = chunk.model
    if (chunk.usage) answer.usage = { input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens }
    const choice = chunk.choices?.[0]
    if (!choice) continue
    if (choice.delta?.refusal) answer.refusal += choice.delta.refusal
    if (choice.delta?.tool_calls?.length) {
      deadline.sawText()
      addCalls(calls, choice.delta.tool_calls)
    }
    const text = choice.delta?.content
    if (text) {
      deadline.sawText()
      answer.text += text
      yield { type: 'delta', text }
    }
    if (choice.finish_reason) answer.end = choice.finish_reason
  }
  deadline.check()
  for (const [index, call] of calls) answer.calls.push({ ...call, id: call.id || `call_${index}` })
  yield doneEvent(answer, request)
}
