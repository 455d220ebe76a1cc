import type { AgentView } from '@/lib/agents'
import { bookCallBack } from '@/lib/call-backs'
import { changeContacts, updateContact } from '@/lib/contacts'
import { assertReachable, assignByRule, sayAsAssistant, setLabels, setPriority, tellStaff } from '@/lib/conversations'
import { isAppError } from '@/lib/kernel'
import { createLeadFrom } from '@/lib/leads'
import { type CommandContext, takeQuota } from '@/lib/operations'
import type { DeedStep, Effect, LeaveReason } from './schema'
import type { Standing } from './standing'

const OWN = 'attributes.'

/** A field of the company's own takes what its kind takes: a number where it is one. */
async function keepOwn(ctx: CommandContext, contactId: string, key: string, value: string): Promise<void> {
  const field = await ctx.db.contactField.findFirst({ where: { key, archivedAt: null }, select: { kind: true } })
  await updateContact(ctx, { contactId, attributes: { [key]: field?.kind === 'number' ? Number(value) : value } })
}

/** What a customer says of themselves names nobody for sure: it stands in their details alone. */
async function keep(ctx: CommandContext, contactId: string, field: string, value: string): Promise<void> {
  if (field.startsWith(OWN)) return keepOwn(ctx, contactId, field.slice(OWN.length), value)
  const column = field === 'email' ? 'emailNormalized' : field === 'phone' ? 'phone' : 'name'
  await ctx.db.contact.updateMany({ where: { id: contactId }, data: { [column]: value.slice(0, 254) } })
  ctx.emit('contact.changed', { contactId })
}

async function act(ctx: CommandContext, { conversation, name }: Standing, step: DeedStep): Promise<void> {
  const { id: conversationId, contactId } = conversation
  switch (step.kind) {
    case 'label': {
      const ids = step.labelId ? [step.labelId] : []
      await setLabels(ctx, { conversationId, ...(step.add ? { add: ids } : { remove: ids }) })
      return
    }
    case 'priority':
      await setPriority(ctx, { conversationId, priority: step.priority })
      return
    case 'team': {
      const where = { id: step.teamId ?? '', subTenantId: conversation.subTenantId }
      const team = step.teamId ? await ctx.db.team.findFirst({ where, select: { id: true, name: true } }) : null
      if (team) await assignByRule(ctx, conversation, { rule: name, team, member: null })
      return
    }
    case 'tag':
      await changeContacts(ctx, {
        contactIds: [contactId],
        ...(step.add ? { addTags: [step.tag] } : { removeTags: [step.tag] }),
      })
      return
    case 'lead': {
      const source = { kind: 'conversation', id: conversationId } as const
      await createLeadFrom(ctx, { contactId, title: step.title.slice(0, 120).trim(), source, joinsOpen: true })
      return
    }
    default: {
      const unhandled: never = step
      throw new Error(`unhandled deed ${JSON.stringify(unhandled)}`)
    }
  }
}

/** What our own rules refuse (a label that is gone, a limit of the plan) is told to staff, and the run goes on. */
async function orTell(
  ctx: CommandContext,
  { conversation, name }: Standing,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isAppError(error)) throw error
    await tellStaff(ctx, conversation, 'stepFailed', { name, reason: error.userMessage })
  }
}

/** @returns why a message cannot be said, or null */
async function whyUnsaid(ctx: CommandContext, { conversation }: Standing, body: string): Promise<LeaveReason | null> {
  try {
    await assertReachable(ctx, conversation, body)
    await takeQuota(ctx, 'messages', 1)
    return null
  } catch (error) {
    if (isAppError(error, 'quota_exceeded')) return 'quota'
    if (isAppError(error)) return 'unreachable'
    throw error
  }
}

/**
 * Does what a walk has come to, inside the transaction that moves the run on.
 * @returns why the run has to be left: something could not be said
 */
export async function doEffects(
  ctx: CommandContext,
  standing: Standing,
  assistant: AgentView | null,
  effects: readonly Effect[],
): Promise<LeaveReason | null> {
  const author = { id: assistant?.id ?? null, name: assistant?.name ?? ctx.tenant.name }
  const { conversation } = standing
  for (const effect of effects) {
    if (effect.kind === 'say') {
      const reason = await whyUnsaid(ctx, standing, effect.body)
      if (reason) return reason
      await sayAsAssistant(ctx, conversation, { author, body: effect.body, options: effect.options })
    } else if (effect.kind === 'call_back') {
      const { at, phone, about } = effect
      const booking = { at: new Date(at), phone, about, source: 'workflow', sourceName: standing.name } as const
      await orTell(ctx, standing, () => bookCallBack(ctx, conversation, booking))
    } else if (effect.kind === 'keep') {
      await orTell(ctx, standing, () => keep(ctx, conversation.contactId, effect.field, effect.value))
    } else {
      await orTell(ctx, standing, () => act(ctx, standing, effect.step))
    }
  }
  return null
}
