import type { AiEvent, AiFinishReason, AiRequest, AiToolCall } from './ai'
import { AiFailure } from './failure'

/** What has arrived of an answer so far. */
export class PartialAnswer {
  text = ''
  refusal = ''
  /** The provider's own reason for the end; missing when the stream was cut. */
  end: string | undefined
  /** In the order in which the model began them. */
  readonly calls: AiToolCall[] = []
  usage: { input: number; output: number } | undefined

  constructor(public model: string) {}
}

const REFUSED = 'The AI provider declined to answer because of its content rules.'

/** English runs at about four characters a token; used only where a server reports no usage. */
const estimateTokens = (text: string): number => Math.ceil(text.length / 4)

function finishOf({ end, calls }: PartialAnswer): AiFinishReason {
  if (end === 'length' || end === 'max_output_tokens') return 'length'
  return calls.length > 0 ? 'tools' : 'stop'
}

/** @throws AiFailure when the stream ended early, was refused, or carried no text. */
export function doneEvent(answer: PartialAnswer, request: AiRequest): AiEvent {
  if (answer.refusal || answer.end === 'content_filter') {
    throw new AiFailure('refused', answer.refusal.slice(0, 200) || 'content filter', { userMessage: REFUSED })
  }
  if (answer.end === undefined) throw new AiFailure('malformed', 'the stream ended before the answer was complete')
  if (answer.text.trim() === '' && answer.calls.length === 0)
    throw new AiFailure('malformed', `the answer has no text (${answer.end})`)
  const asked = [request.system ?? '', ...request.messages.map((message) => message.content)].join('\n')
  return {
    type: 'done',
    text: answer.text,
    model: answer.model,
    inputTokens: answer.usage?.input ?? estimateTokens(asked),
    outputTokens:
      answer.usage?.output ?? estimateTokens(answer.text + answer.calls.map((call) => call.arguments).join('')),
    tokensEstimated: answer.usage === undefined,
    finishReason: finishOf(answer),
    toolCalls: answer.calls,
  }
}
