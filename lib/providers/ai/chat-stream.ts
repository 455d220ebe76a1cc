import type OpenAI from 'openai'
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import type { AiEvent, AiRequest } from './ai'
import type { Deadline } from './deadline'
import { doneEvent, PartialAnswer } from './partial-answer'

function parameters(request: AiRequest, model: string): ChatCompletionCreateParamsStreaming {
  return {
    model,
    stream: true,
    stream_options: { include_usage: true },
    messages: [
      ...(request.system ? [{ role: 'system' as const, content: request.system }] : []),
      ...request.messages.map((message) => ({ role: message.role, content: message.content })),
    ],
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
  const chunks = await client.chat.completions.create(parameters(request, model), { signal: deadline.signal })
  for await (const chunk of chunks) {
    if (chunk.model) answer.model = chunk.model
    if (chunk.usage) answer.usage = { input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens }
    const choice = chunk.choices?.[0]
    if (!choice) continue
    if (choice.delta?.refusal) answer.refusal += choice.delta.refusal
    const text = choice.delta?.content
    if (text) {
      deadline.sawText()
      answer.text += text
      yield { type: 'delta', text }
    }
    if (choice.finish_reason) answer.end = choice.finish_reason
  }
  deadline.check()
  yield doneEvent(answer, request)
}
