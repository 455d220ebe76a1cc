import { addRecipients, campaignOfStep, type StepMessage } from '@/lib/campaigns'
import { changeContacts } from '@/lib/contacts'
import { MOST_AT_ONCE } from '@/lib/contacts/schema'
import { createLeadFrom } from '@/lib/leads'
import { notifyMembers } from '@/lib/notifications'
import type { CommandContext } from '@/lib/operations'
import { allGo, type Enrolment, type Frame, type Nexts } from './next'
import { END, type MessageStep, type StepOf, stepAfter } from './schema'
import type { Sequence } from './sequence-view'
import { testStep } from './test-step'
import { nextMoment, waitMs } from './wait-time'

type FrameOf<Kind extends Frame['step']['kind']> = Frame & { step: StepOf<Kind> }

const after = ({ definition, step }: Frame) => stepAfter(definition.steps, step.id)

const MOST_NAME = 120

/** What a step says, and under what name it is known. */
function messageOf({ name }: Sequence, step: MessageStep): StepMessage {
  const named = (words: string) => ({ name: `${name}: ${words}`.slice(0, MOST_NAME).toWellFormed() })
  switch (step.kind) {
    case 'mail':
      return { ...named(step.content.subject), channel: 'email', content: step.content }
    case 'sms':
      return { ...named(step.sms.text.replaceAll(/\s+/g, ' ')), channel: 'sms', content: step.sms }
    case 'whatsapp':
      return { ...named('WhatsApp'), channel: 'whatsapp', content: step.whatsapp }
  }
}

/**
 * Puts them into the ledger of the step's message, one for each time that people are in the sequence. Whom its channel does not reach
 * goes on.
 */
async function message(ctx: CommandContext, frame: Frame & { step: MessageStep }, rows: Enrolment[]): Promise<Nexts> {
  const { sequence, step } = frame
  const nexts = allGo(rows, after(frame))
  for (const of of Map.groupBy(rows, ({ version, round }) => `${version}:${round}`).values()) {
    const [first] = of
    if (!first) continue
    const { version: sequenceVersion, round } = first
    const about = { sequenceId: sequence.id, sequenceVersion, stepId: step.id, round }
    const said = messageOf(sequence, step)
    const campaignId = await campaignOfStep(ctx, about, said)
    const contactIds = of.map(({ contactId }) => contactId)
    const waiting = new Set(await addRecipients(ctx, { campaignId, channel: said.channel }, contactIds))
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
    select: { id: true, name: true, emailNormalized: true, phone: true },
  })
  const nameOf = new Map(
    people.map(({ id, name, emailNormalized, phone }) => [id, name ?? emailNormalized ?? phone ?? '']),
  )
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
    case 'sms':
    case 'whatsapp':
      return message(ctx, { ...frame, step }, rows)
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
