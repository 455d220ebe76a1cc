import type OpenAI from 'openai'
import type { Response, ResponseCreateParamsStreaming, ResponseInputItem } from 'openai/resources/responses/responses'
import type { AiEvent, AiMessage, AiRequest } from './ai'
import type { Deadline } from './deadline'
import { AiFailure } from './failure'
import { doneEvent, PartialAnswer } from './partial-answer'

function inputItems(message: AiMessage): ResponseInputItem[] {
  if (message.role === 'tool')
    return [{ type: 'function_call_output', call_id: message.callId, output: message.content }]
  const said: ResponseInputItem[] = message.content ? [{ role: message.role, content: message.content }] : []
  if (message.role === 'user') return said
  return [
    ...said,
    ...(message.toolCalls ?? []).map((call) => ({
      type: 'function_call' as const,
      call_id: call.id,
      name: call.name,
      arguments: call.arguments,
    })),
  ]
}

function parameters(request: AiRequest, model: string): ResponseCreateParamsStreaming {
  return {
    model,
    stream: true,
    // Customers' words are not kept at the provider.
    store: false,
    input: request.messages.flatMap(inputItems),
    ...(request.tools?.length
      ? { tools: request.tools.map((tool) => ({ type: 'function' as const, strict: false, ...tool })) }
      : {}),
    ...(request.system ? { instructions: request.system } : {}),
    ...(request.maxOutputTokens === undefined ? {} : { max_output_tokens: request.maxOutputTokens }),
    ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
    ...(request.responseFormat
      ? {
          text: {
            format: {
              type: 'json_schema' as const,
              name: request.responseFormat.name,
              strict: true,
              schema: request.responseFormat.schema,
            },
          },
        }
      : {}),
  }
}

function close(answer: PartialAnswer, response: Response, end: string): void {
  answer.end = end
  if (response.model) answer.model = response.model
  if (response.usage) answer.usage = { input: response.usage.input_tokens, output: response.usage.output_tokens }
}

function failedResponse(response: Response): AiFailure {
  const code = response.error?.code
  const kind = code === 'rate_limit_exceeded' ? 'rate_limited' : code === 'invalid_prompt' ? 'refused' : 'server'
  return new AiFailure(kind, `${code ?? 'failed'}: ${response.error?.message ?? ''}`.slice(0, 300))
}

/** Responses: `response.output_text.delta`*, then exactly one of completed, incomplete, failed. */
export async function* responsesStream(
  client: OpenAI,
  deadline: Deadline,
  request: AiRequest,
  model: string,
): AsyncGenerator<AiEvent> {
  const answer = new PartialAnswer(model)
  const events = await client.responses.create(parameters(request, model), { signal: deadline.signal })
  for await (const event of events) {
    if (event.type === 'response.output_text.delta') {
      deadline.sawText()
      answer.text += event.delta
      yield { type: 'delta', text: event.delta }
    } else if (event.type === 'response.output_item.done' && event.item.type === 'function_call') {
      deadline.sawText()
      answer.calls.push({ id: event.item.call_id, name: event.item.name, arguments: event.item.arguments })
    } else if (event.type === 'response.refusal.delta') answer.refusal += event.delta
    else if (event.type === 'response.completed') close(answer, event.response, 'stop')
    else if (event.type === 'response.incomplete') {
      close(answer, event.response, event.response.incomplete_details?.reason ?? 'length')
    } else if (event.type === 'response.failed') throw failedResponse(event.response)
  }
  deadline.check()
  yield doneEvent(answer, request)
}
