import { setLabels } from '@/lib/conversations'
import { createLabel, createMacro, createTeam } from '@/lib/inbox'
import type { TenantContext } from '@/lib/operations'

const LABELS = [
  { name: 'Question', color: 5 },
  { name: 'Appointment or order', color: 2 },
  { name: 'Invoice', color: 4 },
] as const

/** Labels, a team and a macro, so that the desk shows how it is worked at. */
export async function seedDesk(ctx: TenantContext, conversationIds: string[], memberId: string): Promise<void> {
  const labels: string[] = []
  for (const label of LABELS) labels.push((await createLabel(ctx, label)).id)
  for (const [at, conversationId] of conversationIds.entries()) {
    const add = labels.slice(at % labels.length, (at % labels.length) + 1)
    await setLabels(ctx, { conversationId, add, remove: [] })
  }
  await createTeam(ctx, { name: 'Front desk', memberIds: [memberId] })
  await createMacro(ctx, {
    name: 'Thank and close',
    actions: [
      { kind: 'reply', text: 'Thank you, {{contact.firstName|and see you soon}}. Write to us any time.' },
      { kind: 'close' },
    ],
  })
}
