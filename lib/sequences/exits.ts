import type { CommandContext } from '@/lib/operations'
import { isStillDue } from './appointment'
import type { Enrolment, Nexts } from './next'
import type { Definition } from './schema'

/** Who leaves before the next step: because they are gone, have reached the goal, or their date is another one by now. */
export async function exitsOf(
  { db }: CommandContext,
  { goal, trigger }: Definition,
  rows: readonly Enrolment[],
): Promise<Nexts> {
  const ids = rows.map(({ contactId }) => contactId)
  const [people, arrived] = await Promise.all([
    db.contact.findMany({ where: { id: { in: ids } }, select: { id: true, attributes: true } }),
    goal?.kind === 'segment'
      ? db.segmentMember.findMany({
          where: { segmentId: goal.segmentId, contactId: { in: ids } },
          select: { contactId: true },
        })
      : [],
  ])
  const attributesOf = new Map(people.map(({ id, attributes }) => [id, attributes]))
  const hasArrived = new Set(arrived.map(({ contactId }) => contactId))
  const exits: Nexts = new Map()
  for (const { id, contactId, triggerKey } of rows) {
    if (!attributesOf.has(contactId)) exits.set(id, { kind: 'leave', reason: 'gone' })
    else if (hasArrived.has(contactId)) exits.set(id, { kind: 'leave', reason: 'goal' })
    else if (!isStillDue(trigger, triggerKey, attributesOf.get(contactId))) {
      exits.set(id, { kind: 'leave', reason: 'date_changed' })
    }
  }
  return exits
}
