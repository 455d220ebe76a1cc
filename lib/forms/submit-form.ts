import { conflict, newId, sha256Hex } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { countVisit } from './figures'
import { judgeSubmission } from './judge-submission'
import { shownFields } from './public-form'
import { type Answers, answersInvalid, readAnswers } from './read-answers'
import { receiveSubmission } from './receive'
import {
  type ConsentBox,
  consentName,
  type FormDefinition,
  type SubmitAnswer,
  type SubmitForm,
  submitFormInput,
} from './schema'
import { shownDefinition } from './shown-definition'
import { OLDEST_MS } from './shown-token'
import type { SubmissionRow } from './submission-view'

/** @throws invalid */
function tickedBoxes(boxes: readonly ConsentBox[], ticked: readonly string[]) {
  const missing = boxes.filter((box) => box.isRequired && !ticked.includes(consentName(box)))
  if (missing.length > 0) {
    throw answersInvalid(missing.map((box) => ({ path: `consents.${consentName(box)}`, message: 'is required' })))
  }
  return boxes
    .filter((box) => ticked.includes(consentName(box)))
    .map(({ channel, purpose, text }) => ({ channel, purpose, text }))
}

/** The same answer of one visit; without a script, the same answer from the same place on one day. */
const dedupeKeyOf = (
  ctx: CommandContext,
  formId: string,
  { visit, consents }: SubmitForm,
  answers: Answers,
): string => {
  const who = visit || `${new Date().toISOString().slice(0, 10)} ${ctx.request.ip} ${ctx.request.userAgent}`
  return sha256Hex(JSON.stringify([formId, who, Object.entries(answers).sort(), [...consents].sort()]))
}

/** Where it came from, as far as a browser says it: never more than words. */
const originOf = ({ utm, referrer, pageUrl }: SubmitForm) => ({
  utm: Object.fromEntries(Object.entries(utm).filter(([, value]) => value)) as Record<string, string>,
  referrer: referrer || null,
  pageUrl: pageUrl || null,
})

type Kept = { dedupeKey: string; answers: Answers; consents: ReturnType<typeof tickedBoxes>; reason: string | null }

/** @returns null for the same answer again */
async function keep(ctx: CommandContext, input: SubmitForm, formId: string, kept: Kept): Promise<SubmissionRow | null> {
  const { answers, consents, reason, dedupeKey } = kept
  const textOf = (value: unknown) => (typeof value === 'string' ? value : null)
  const made = await ctx.db.formSubmission.createManyAndReturn({
    data: [
      {
        id: newId(),
        formId,
        formVersion: input.version,
        state: reason ? 'spam' : 'received',
        reason,
        email: textOf(answers.email),
        phone: textOf(answers.phone),
        values: answers,
        consents,
        ...originOf(input),
        ...(input.landingPageId ? { landingPageId: input.landingPageId } : {}),
        ip: ctx.request.ip,
        userAgent: ctx.request.userAgent?.slice(0, 500) ?? null,
        dedupeKey,
      },
    ],
    skipDuplicates: true,
  })
  return made[0] ?? null
}

/** Only a page that visitors can see is one that somebody can have come by. */
async function inPublishedPage(ctx: CommandContext, input: SubmitForm): Promise<SubmitForm> {
  const { landingPageId: id, ...rest } = input
  const isThere = id && (await ctx.db.landingPage.count({ where: { id, publishedVersion: { not: null } } })) > 0
  return isThere ? input : rest
}

const answerOf = ({ thanks, redirectTo, optIn }: FormDefinition): SubmitAnswer => ({
  thanks,
  redirectTo,
  asksToConfirm: optIn === 'double',
})

/**
 * Takes what a visitor has filled in. Whatever becomes of it, the visitor is told the same: neither a program that is held as
 * spam nor somebody who tries an address learns anything.
 */
export const submitForm = command({
  name: 'forms.submit',
  access: 'public',
  isAudited: false,
  input: submitFormInput,
  handler: async ({ ctx, input }) => {
    const { form, definition } = await shownDefinition(ctx, input)
    const answers = readAnswers(await shownFields(ctx, definition.fields), input.values)
    const consents = tickedBoxes(definition.consents, input.consents)
    const dedupeKey = dedupeKeyOf(ctx, form.id, input, answers)
    const isKnown = (await ctx.db.formSubmission.count({ where: { dedupeKey } })) > 0
    if (isKnown) return answerOf(definition)
    const email = typeof answers.email === 'string' ? answers.email : null
    const { reason, shownMs } = await judgeSubmission(ctx, form.id, input, email)
    if (reason === null && shownMs !== null && shownMs > OLDEST_MS) {
      throw conflict('This page was open for a long time. Please send it once more.')
    }
    const row = await keep(ctx, await inPublishedPage(ctx, input), form.id, { dedupeKey, answers, consents, reason })
    if (row && reason === null) {
      await countVisit(ctx, form.id, 'submissions')
      if (row.landingPageId) await countVisit(ctx, row.landingPageId, 'submissions')
      await receiveSubmission(ctx, row, form, definition)
    }
    return answerOf(definition)
  },
})
