import { toolView } from '@/lib/agents'
import type { TenantContext } from '@/lib/operations'
import { type Definition, END, type Problem, type Step, type StepOf, type Test, targetsOf } from './schema'

type Code = Problem['code']

const isThere = async (count: Promise<number>) => (await count) > 0

async function triggerProblem({ db }: TenantContext, { trigger }: Definition): Promise<Code | null> {
  if (trigger.kind === 'message' && trigger.words.length === 0) return 'no_words'
  if (trigger.kind !== 'label') return null
  if (!trigger.labelId) return 'no_label'
  return (await isThere(db.label.count({ where: { id: trigger.labelId } }))) ? null : 'gone'
}

/** Fields of the company's own that are there. */
async function fieldIsThere({ db }: TenantContext, field: string): Promise<boolean> {
  if (!field.startsWith('attributes.')) return true
  return isThere(db.contactField.count({ where: { key: field.slice('attributes.'.length), archivedAt: null } }))
}

const isEmpty = (test: Test): boolean => {
  switch (test.kind) {
    case 'answer':
      return test.variable === '' || (test.is !== 'known' && test.value.trim() === '')
    case 'contact':
      return test.is !== 'known' && test.value.trim() === ''
    case 'tag':
      return test.tag === ''
    case 'channel':
      return test.channels.length === 0
    case 'language':
      return test.languages.length === 0
    case 'hours':
      return false
    default: {
      const unhandled: never = test
      throw new Error(`unhandled test ${JSON.stringify(unhandled)}`)
    }
  }
}

/** What answers are called that some step keeps. */
const variablesOf = (steps: readonly Step[]) =>
  new Set(steps.flatMap((one) => ('variable' in one && one.variable ? one.variable : [])))

async function testProblem(ctx: TenantContext, test: Test | null, steps: readonly Step[]): Promise<Code | null> {
  if (!test || isEmpty(test)) return 'no_test'
  if (test.kind === 'answer') return variablesOf(steps).has(test.variable) ? null : 'unknown_answer'
  return test.kind === 'contact' && !(await fieldIsThere(ctx, test.field)) ? 'gone' : null
}

async function askProblem(ctx: TenantContext, step: StepOf<'ask'>): Promise<Code | null> {
  if (!step.text.trim()) return 'no_text'
  if (step.answer === 'choice' && new Set(step.options).size < 2) return 'no_options'
  return step.keepAs && !(await fieldIsThere(ctx, step.keepAs)) ? 'gone' : null
}

/** The answer that it calls has to be a phone number: of the words of a name nobody is called. */
const isNumber = (steps: readonly Step[], name: string): boolean =>
  steps.some((one) => one.kind === 'ask' && one.variable === name && one.answer === 'phone')

function callBackProblem(step: StepOf<'call_back'>, { steps, hours }: Definition): Code | null {
  if (!step.text.trim()) return 'no_text'
  if (!step.about.trim()) return 'no_about'
  if (step.phone !== '' && !isNumber(steps, step.phone)) return 'no_number'
  const isEverThere = Object.values(hours?.days ?? {}).some((spans) => spans.length > 0)
  return isEverThere ? null : 'no_hours'
}

async function callProblem(ctx: TenantContext, { toolId, parameters }: StepOf<'call'>): Promise<Code | null> {
  if (!toolId) return 'no_endpoint'
  const tool = await ctx.db.agentTool.findFirst({ where: { id: toolId } })
  if (!tool) return 'gone'
  const given = Object.entries(parameters).flatMap(([name, text]) => (text.trim() ? name : []))
  const declared = toolView(tool).parameters
  const isMissing = declared.some(({ name, isRequired }) => isRequired && !given.includes(name))
  const isUnknown = given.some((name) => !declared.some((one) => one.name === name))
  return isMissing || isUnknown ? 'no_parameter' : null
}

async function handOverProblem({ db }: TenantContext, step: StepOf<'hand_over'>): Promise<Code | null> {
  if (step.to === 'team') {
    if (!step.teamId) return 'no_team'
    return (await isThere(db.team.count({ where: { id: step.teamId } }))) ? null : 'gone'
  }
  if (step.to !== 'member') return null
  if (!step.memberId) return 'no_member'
  return (await isThere(db.member.count({ where: { id: step.memberId, status: 'active' } }))) ? null : 'gone'
}

async function stepProblem(ctx: TenantContext, definition: Definition, step: Step): Promise<Code | null> {
  const { steps } = definition
  const isKnown = (id: string) => id === END || steps.some((one) => one.id === id)
  if (!targetsOf(step).every(isKnown)) return 'no_target'
  switch (step.kind) {
    case 'message':
      return step.text.trim() ? null : 'no_text'
    case 'ask':
      return askProblem(ctx, step)
    case 'condition':
      return testProblem(ctx, step.test, steps)
    case 'label':
      if (!step.labelId) return 'no_label'
      return (await isThere(ctx.db.label.count({ where: { id: step.labelId } }))) ? null : 'gone'
    case 'team':
      if (!step.teamId) return 'no_team'
      return (await isThere(ctx.db.team.count({ where: { id: step.teamId } }))) ? null : 'gone'
    case 'tag':
      return step.tag ? null : 'no_tag'
    case 'lead':
      return step.title.trim() ? null : 'no_title'
    case 'call':
      return callProblem(ctx, step)
    case 'call_back':
      return callBackProblem(step, definition)
    case 'wait':
    case 'wait_message':
      return step === steps.at(-1) ? 'wait_last' : null
    case 'hand_over':
      return handOverProblem(ctx, step)
    case 'priority':
    case 'go_to':
    case 'end':
      return null
    default: {
      const unhandled: never = step
      throw new Error(`unhandled step ${JSON.stringify(unhandled)}`)
    }
  }
}

const HALTS: ReadonlySet<Step['kind']> = new Set([
  'ask',
  'call_back',
  'wait',
  'wait_message',
  'call',
  'hand_over',
  'end',
  'condition',
])

/** A step from which a run comes back to it without having waited or asked anything: it would say the same again and again. */
function endlessStep(steps: readonly Step[]): string | null {
  for (const [at, from] of steps.entries()) {
    const seen = new Set<string>()
    for (let index = at; ; ) {
      const step = steps[index]
      if (!step || HALTS.has(step.kind)) break
      if (seen.has(step.id)) return from.id
      seen.add(step.id)
      index = step.kind === 'go_to' ? steps.findIndex(({ id }) => id === step.stepId) : index + 1
      if (index < 0) break
    }
  }
  return null
}

/** What keeps a workflow from being put to use, in the order in which it is read. */
export async function findProblems(ctx: TenantContext, definition: Definition): Promise<Problem[]> {
  const problems: Problem[] = []
  const note = (code: Code | null, stepId: string | null) => {
    if (code) problems.push({ code, stepId })
  }
  const { steps } = definition
  note(await triggerProblem(ctx, definition), null)
  if (steps.length === 0) note('no_steps', null)
  for (const step of steps) note(await stepProblem(ctx, definition, step), step.id)
  const endless = endlessStep(steps)
  if (endless) note('endless', endless)
  return problems
}
