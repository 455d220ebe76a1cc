import type { AiEvent, AiRequest } from './ai'
import { AiFailure } from './failure'

/** What has arrived of an answer so far. */
export class PartialAnswer {
  text = ''
  refusal = ''
  /** The provider's own reason for the end; missing when the stream was cut. */
  end: string | undefined
  usage: { input: number; output: number } | undefined

  constructor(public model: string) {}
}

const REFUSED = 'The AI provider declined to answer because of its content rules.'

/** English runs at about four characters a token; used only where a server reports no usage. */
const estimateTokens = (text: string): number => Math.ceil(text.length / 4)

/** @throws AiFailure when the stream ended early, was refused, or carried no text. */
export function doneEvent(answer: PartialAnswer, request: AiRequest): AiEvent {
  if (answer.refusal || answer.end === 'content_filter') {
    throw new AiFailure('refused', answer.refusal.slice(0, 200) || 'content filter', { userMessage: REFUSED })
  }
  if (answer.end === undefined) throw new AiFailure('malformed', 'the stream ended before the answer was complete')
  if (answer.text.trim() === '') throw new AiFailure('malformed', `the answer has no text (${answer.end})`)
  const asked = [request.system ?? '', ...request.messages.map((message) => message.content)].join('\n')
  return {
    type: 'done',
    text: answer.text,
    model: answer.model,
    inputTokens: answer.usage?.input ?? estimateTokens(asked),
    outputTokens: answer.usage?.output ?? estimateTokens(answer.text),
    tokensEstimated: answer.usage === undefined,
    finishReason: answer.end === 'length' || answer.end === 'max_output_tokens' ? 'length' : 'stop',
  }
}
