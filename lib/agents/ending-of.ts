import type { HandoverReason } from '@/lib/conversations/schema'
import type { AgentView } from './agent-view'
import { asksForPerson } from './asks-for-person'
import type { Composed } from './compose-answer'

const NOT_FOUND = 'I could not find this in our information. Would you like to talk to a person?'

/** What the customer gets of an answer. `isFound`: false where it says that there is none. */
export type Ending = { kind: 'said'; body: string; isFound: boolean } | { kind: 'handed_over'; reason: HandoverReason }

/** Whether a question calls a person before the model is asked. */
export const isForPerson = ({ handover }: Pick<AgentView, 'handover'>, question: string): boolean =>
  handover.onRequest && asksForPerson(question, handover.phrases)

/** What becomes of a composed answer: it is said, something else is said instead, or people are called. */
export function endingOf(agent: Pick<AgentView, 'handover' | 'guardrails'>, { judgement, text }: Composed): Ending {
  if (judgement.isGrounded) {
    return text ? { kind: 'said', body: text, isFound: true } : { kind: 'said', body: NOT_FOUND, isFound: false }
  }
  if (judgement.reason === 'handed_over') return { kind: 'handed_over', reason: 'agent_decided' }
  const { refusal } = agent.guardrails
  if (judgement.reason === 'off_limits') {
    return refusal ? { kind: 'said', body: refusal, isFound: false } : { kind: 'handed_over', reason: 'guardrail' }
  }
  if (agent.handover.onUnknown) return { kind: 'handed_over', reason: 'not_in_knowledge' }
  return { kind: 'said', body: NOT_FOUND, isFound: false }
}
