import { findingsOfMail } from '@/lib/campaigns'
import { isAppError } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { checkRules } from '@/lib/segments'
import { type Definition, END, isMail, type Problem, type Step } from './schema'

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
  if (test.kind === 'mail') return before.some((one) => isMail(one) && one.id === test.stepId) ? null : 'test_gone'
  try {
    await checkRules(ctx, ctx.accountId ?? ctx.tenantId, test.rules)
    return null
  } catch (error) {
    if (isAppError(error, 'invalid')) return 'gone'
    throw error
  }
}

async function stepProblem(ctx: TenantContext, steps: readonly Step[], at: number): Promise<Code | null> {
  const step = steps[at]
  if (!step) return null
  switch (step.kind) {
    case 'mail': {
      if (!step.content.subject.trim()) return 'no_mail_text'
      const findings = await findingsOfMail(ctx, step.content)
      return findings.some(({ severity }) => severity === 'error') ? 'mail_findings' : null
    }
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

/** What keeps a sequence from being put to use, in the order in which it is read. */
export async function findProblems(ctx: TenantContext, definition: Definition): Promise<Problem[]> {
  const problems: Problem[] = []
  const note = (code: Code | null, stepId: string | null) => {
    if (code) problems.push({ code, stepId })
  }
  note(await triggerProblem(ctx, definition), null)
  if (!(await goalIsThere(ctx, definition))) note('gone', null)
  if (definition.steps.length === 0) note('no_steps', null)
  for (const [at, { id }] of definition.steps.entries()) note(await stepProblem(ctx, definition.steps, at), id)
  return problems
}
