import { findingsOfMail, findingsOfText, findingsOfWhatsapp, messagesLeft } from '@/lib/campaigns'
import { reachConnection } from '@/lib/channels'
import { isAppError } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { checkRules } from '@/lib/segments'
import { channelOf, type Definition, END, isMessage, type Problem, SIGNS_OF, type Step, type StepOf } from './schema'

type Code = Problem['code']

const isThere = async (count: Promise<number>) => (await count) > 0

async function triggerProblem({ db }: TenantContext, { trigger }: Definition): Promise<Code | null> {
  switch (trigger.kind) {
    case 'manual':
      return null
    case 'tag':
      return trigger.tag ? null : 'no_trigger'
    case 'segment': {
      const { segmentId: id } = trigger
      if (!id) return 'no_trigger'
      return (await isThere(db.segment.count({ where: { id } }))) ? null : 'gone'
    }
    case 'form': {
      const { formId: id } = trigger
      if (!id) return 'no_trigger'
      return (await isThere(db.form.count({ where: { id } }))) ? null : 'gone'
    }
    case 'date': {
      const { field: key } = trigger
      if (!key) return 'no_trigger'
      const where = { key, kind: 'date', archivedAt: null }
      return (await isThere(db.contactField.count({ where }))) ? null : 'gone'
    }
    default: {
      const unhandled: never = trigger
      throw new Error(`unhandled trigger ${JSON.stringify(unhandled)}`)
    }
  }
}

async function goalIsThere({ db }: TenantContext, { goal }: Definition): Promise<boolean> {
  if (!goal) return true
  if (goal.kind === 'segment') return isThere(db.segment.count({ where: { id: goal.segmentId } }))
  return isThere(db.form.count({ where: { id: goal.formId } }))
}

async function conditionProblem(
  ctx: TenantContext,
  step: Step & { kind: 'condition' },
  before: readonly Step[],
  behind: readonly Step[],
): Promise<Code | null> {
  const { test, otherwise } = step
  if (otherwise !== END && !behind.some(({ id }) => id === otherwise)) return 'jump_back'
  if (!test) return 'no_test'
  if (test.kind === 'mail') {
    const about = before.filter(isMessage).find(({ id }) => id === test.stepId)
    if (!about) return 'test_gone'
    return SIGNS_OF[channelOf(about)].includes(test.sign) ? null : 'sign_unknown'
  }
  try {
    await checkRules(ctx, ctx.accountId ?? ctx.tenantId, test.rules)
    return null
  } catch (error) {
    if (isAppError(error, 'invalid')) return 'gone'
    throw error
  }
}

const hasError = (findings: readonly { severity: string }[]) => findings.some(({ severity }) => severity === 'error')

async function textProblem(ctx: TenantContext, { sms }: StepOf<'sms'>): Promise<Code | null> {
  if (!sms.text.trim()) return 'no_message'
  if (hasError(await findingsOfText(ctx, sms))) return 'text_findings'
  return (await reachConnection(ctx, 'sms', sms.connectionId)) ? null : 'no_sender'
}

async function templateProblem(ctx: TenantContext, { whatsapp }: StepOf<'whatsapp'>): Promise<Code | null> {
  const findings = await findingsOfWhatsapp(ctx, whatsapp, null)
  const of = (code: (typeof findings)[number]['code']) => findings.find((one) => one.code === code)
  if (of('no_template')) return 'no_template'
  const hold = of('template_hold')
  if (hold) return hold.values.hold === 'not_approved' ? 'template_not_approved' : 'template_stopped'
  if (hasError(findings)) return 'template_findings'
  return (await reachConnection(ctx, 'whatsapp', whatsapp.connectionId)) ? null : 'no_sender'
}

async function stepProblem(ctx: TenantContext, steps: readonly Step[], at: number): Promise<Code | null> {
  const step = steps[at]
  if (!step) return null
  switch (step.kind) {
    case 'mail': {
      if (!step.content.subject.trim()) return 'no_mail_text'
      return hasError(await findingsOfMail(ctx, step.content)) ? 'mail_findings' : null
    }
    case 'sms':
      return textProblem(ctx, step)
    case 'whatsapp':
      return templateProblem(ctx, step)
    case 'condition':
      return conditionProblem(ctx, step, steps.slice(0, at), steps.slice(at + 1))
    case 'tag':
      return step.tag ? null : 'no_tag'
    case 'lead':
      return step.title.trim() ? null : 'no_title'
    case 'notify': {
      const { memberId: id, text } = step
      if (!id) return 'no_member'
      if (!text.trim()) return 'no_text'
      return (await isThere(ctx.db.member.count({ where: { id, status: 'active' } }))) ? null : 'gone'
    }
    case 'wait':
    case 'wait_until':
      return at === steps.length - 1 ? 'wait_last' : null
    case 'end':
      return null
    default: {
      const unhandled: never = step
      throw new Error(`unhandled step ${JSON.stringify(unhandled)}`)
    }
  }
}

/** What keeps a sequence from being put to use, in the order in which it is read; then what holds its messages up. */
export async function findProblems(ctx: TenantContext, definition: Definition): Promise<Problem[]> {
  const problems: Problem[] = []
  const note = (code: Code | null, stepId: string | null, severity: Problem['severity'] = 'error') => {
    if (code) problems.push({ code, stepId, severity })
  }
  note(await triggerProblem(ctx, definition), null)
  if (!(await goalIsThere(ctx, definition))) note('gone', null)
  if (definition.steps.length === 0) note('no_steps', null)
  for (const [at, { id }] of definition.steps.entries()) note(await stepProblem(ctx, definition.steps, at), id)
  if (definition.steps.some(isMessage) && (await messagesLeft(ctx)) <= 0) note('no_messages_left', null, 'warning')
  return problems
}
