import { z } from 'zod'
import { aiFor, type PaidAnswer, readableWords } from '@/lib/ai'
import { notifyLive } from '@/lib/events'
import { logger, uuid } from '@/lib/kernel'
import { type TenantContext, task } from '@/lib/operations'
import { isAiFailure } from '@/lib/providers/ai'
import { type ClaimedWork, claimWork } from './claim-work'
import { compose } from './compose'
import { DRAFT_PROGRESS } from './events'
import { failWork } from './fail-work'
import { finishWork } from './finish-work'
import { keepAnswer } from './keep-answer'
import { passagesFor, withUse } from './passages'
import { dayOf } from './planned-drafts'
import { toldOf } from './told'

const PROGRESS_MS = 80

/** Shows the text as it grows, some times a second. */
function progressOf(ctx: TenantContext, { setId, draftId }: ClaimedWork): (text: string) => void {
  let sentAt = 0
  return (text) => {
    const now = performance.now()
    if (now - sentAt < PROGRESS_MS) return
    sentAt = now
    notifyLive(ctx, DRAFT_PROGRESS, { setId, draftId, text: readableWords(text) }).catch((error) =>
      logger.debug({ err: error }, 'progress was not sent'),
    )
  }
}

async function write(ctx: TenantContext, claimed: ClaimedWork): Promise<void> {
  const { workId, assignment, knownSources } = claimed
  const [{ ai, model }, passages] = await Promise.all([aiFor(ctx), knownSources ?? passagesFor(ctx, assignment.brief)])
  const answers: PaidAnswer[] = [...claimed.answers]
  const keep = async (answer: PaidAnswer) => {
    answers.push(answer)
    await keepAnswer(ctx, { workId, answers })
  }
  const whole = { ...assignment, passages, today: dayOf(new Date()) }
  const composed = await compose(ai, model, whole, { answers: claimed.answers, keep, onText: progressOf(ctx, claimed) })
  await finishWork(ctx, {
    workId,
    content: composed.content.value,
    model: composed.model,
    told: toldOf(assignment),
    sources: withUse(passages, composed.content),
  })
}

/** Does one work on a draft. Killed anywhere, it goes on with what has been paid for; what fails says why. */
export const writeDraft = task({
  name: 'drafts.write',
  access: 'system',
  input: z.strictObject({ workId: uuid }),
  handler: async ({ ctx, input: { workId } }) => {
    const claimed = await claimWork(ctx, { workId })
    if (!claimed) return
    if (claimed.kind === 'given_up') return failWork(ctx, { workId, reason: claimed.reason })
    try {
      await write(ctx, claimed)
    } catch (error) {
      if (isAiFailure(error)) {
        logger.warn({ err: error, tenant: ctx.tenant.slug }, 'a draft was not written')
        return failWork(ctx, { workId, reason: reasonOf(error.kind, error.message, error.userMessage) })
      }
      if (!claimed.isLastAttempt) throw error
      logger.error({ err: error, tenant: ctx.tenant.slug }, 'writing a draft failed for good')
      return failWork(ctx, { workId, reason: 'An unexpected error happened. Try again.' })
    }
  },
})

/** What was wrong with the second answer belongs to the people who wrote the brief. */
const reasonOf = (kind: string, message: string, userMessage: string): string =>
  (kind === 'malformed' ? `${userMessage} ${message.replace(/^AI provider: malformed: /, '')}` : userMessage).slice(
    0,
    900,
  )
