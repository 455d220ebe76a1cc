import type { TenantContext } from '@/lib/operations'
import type { AgentView } from './agent-view'
import { type Composed, composeAnswer, type Turn } from './compose-answer'
import { dryToolBox } from './dry-tool-box'
import { type Ending, endingOf, isForPerson } from './ending-of'

/**
 * One answer on the way that a customer's question takes, without any effect: tools that read read, those that change something
 * are only said to. `composed` is null where the question calls a person before the model is asked.
 * @throws AiFailure when the provider fails or the model comes to no end
 */
export async function answerDry(
  ctx: TenantContext,
  agent: AgentView,
  turns: readonly Turn[],
  question: string,
): Promise<{ ending: Ending; composed: Composed | null }> {
  if (isForPerson(agent, question)) {
    return { ending: { kind: 'handed_over', reason: 'asked_for_person' }, composed: null }
  }
  const composed = await composeAnswer(ctx, agent, turns, question, { box: await dryToolBox(ctx, agent) })
  return { ending: endingOf(agent, composed), composed }
}
