import { addRecipients, campaignOfStep } from '@/lib/campaigns'
import { changeContacts } from '@/lib/contacts'
import { MOST_AT_ONCE } from '@/lib/contacts/schema'
import { createLeadFrom } from '@/lib/leads'
import { notifyMembers } from '@/lib/notifications'
import type { CommandContext } from '@/lib/operations'
import { allGo, type Enrolment, type Frame, type Nexts } from './next'
import { END, type StepOf, stepAfter } from './schema'
import { testStep } from './test-step'
import { nextMoment, waitMs } from './wait-time'

type FrameOf<Kind extends Frame['step']['kind']> = Frame & { step: StepOf<Kind> }

const after = ({ definition, step }: Frame) => stepAfter(definition.steps, step.id)

/** Puts them into the ledger of the step's mail, one for each time that people are in the sequence. Who has no address goes on. */
async function mail(ctx: CommandContext, frame: FrameOf<'mail'>, rows: Enrolment[]): Promise<Nexts> {
  const { sequence, step } = frame
  const nexts = allGo(rows, after(frame))
  for (const of of Map.groupBy(rows, ({ version, round }) => `${version}:${round}`).values()) {
    const [first] = of
    if (!first) continue
    const { version: sequenceVersion, round } = first
    const about = { sequenceId: sequence.id, sequenceVersion, stepId: step.id, round }
    const name = `${sequence.name}: ${step.content.subject}`.slice(0, 120)
    const campaignId = await campaignOfStep(ctx, about, { name, content: step.content })
    const contactIds = of.map(({ contactId }) => contactId)
    const waiting = new Set(await addRecipients(ctx, campaignId, contactIds))
    for (const { id, contactId } of of) if (waiting.has(contactId)) nexts.set(id, { kind: 'mail', campaignId })
  }
  return nexts
}

async function waitUntil(ctx: CommandContext, frame: FrameOf<'wait_until'>, rows: Enrolment[]): Promise<Nexts> {
  const people = await ctx.db.contact.findMany({
    where: { id: { in: rows.map(({ contactId }) => contactId) } },
    select: { id: true, timeZone: true },
  })
  const zoneOf = new Map(people.map(({ id, timeZone }) => [id, timeZone]))
  const now = new Date()
  return new Map(
    rows.map(({ id, contactId }) => {
      const zone = zoneOf.get(contactId) ?? ctx.tenant.timeZone
      return [id, { kind: 'go', stepId: after(frame), dueAt: nextMoment(frame.step, zone, now) }]
    }),
  )
}

async function changeTag(ctx: CommandContext, frame: FrameOf<'tag'>, rows: Enrolment[]): Promise<Nexts> {
  const { add, tag } = frame.step
  const ids = rows.map(({ contactId }) => contactId)
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const contactIds = ids.slice(from, from + MOST_AT_ONCE)
    await changeContacts(ctx, { contactIds, ...(add ? { addTags: [tag] } : { removeTags: [tag] }) })
  }
  return allGo(rows, after(frame))
}

async function makeLeads(ctx: CommandContext, frame: FrameOf<'lead'>, rows: Enrolment[]): Promise<Nexts> {
  const source = { kind: 'campaign', id: frame.sequence.id } as const
  for (const { contactId } of rows) {
    await createLeadFrom(ctx, { contactId, title: frame.step.title, source, joinsOpen: true })
  }
  return allGo(rows, after(frame))
}

async function notify(ctx: CommandContext, frame: FrameOf<'notify'>, rows: Enrolment[]): Promise<Nexts> {
  const { memberId, text, id: stepId } = frame.step
  const people = await ctx.db.contact.findMany({
    where: { id: { in: rows.map(({ contactId }) => contactId) } },
    select: { id: true, name: true, emailNormalized: true },
  })
  const nameOf = new Map(people.map(({ id, name, emailNormalized }) => [id, name ?? emailNormalized ?? '']))
  for (const { id, contactId } of memberId ? rows : []) {
    await notifyMembers(ctx, {
      kind: 'sequence_step',
      key: `sequence:${id}:${stepId}`,
      to: { memberIds: memberId ? [memberId] : [] },
      link: `/dashboard/contacts/${contactId}`,
      words: () => ({ title: text, body: [nameOf.get(contactId), frame.sequence.name].filter(Boolean).join(' · ') }),
    })
  }
  return allGo(rows, after(frame))
}

/** What a step does with those who have come to it, inside the transaction that moves them on. */
export async function runStep(ctx: CommandContext, frame: Frame, rows: Enrolment[]): Promise<Nexts> {
  const { step } = frame
  switch (step.kind) {
    case 'mail':
      return mail(ctx, { ...frame, step }, rows)
    case 'wait':
      return allGo(rows, after(frame), new Date(Date.now() + waitMs(step)))
    case 'wait_until':
      return waitUntil(ctx, { ...frame, step }, rows)
    case 'condition': {
      const holds = await testStep(ctx, { ...frame, step }, rows)
      return new Map(
        rows.map(({ id }) => {
          const stepId = holds.has(id) ? after(frame) : step.otherwise
          return [id, { kind: 'go', stepId, dueAt: new Date() }]
        }),
      )
    }
    case 'tag':
      return changeTag(ctx, { ...frame, step }, rows)
    case 'lead':
      return makeLeads(ctx, { ...frame, step }, rows)
    case 'notify':
      return notify(ctx, { ...frame, step }, rows)
    case 'end':
      return allGo(rows, END)
    default: {
      const unhandled: never = step
      throw new Error(`unhandled step ${JSON.stringify(unhandled)}`)
    }
  }
}
