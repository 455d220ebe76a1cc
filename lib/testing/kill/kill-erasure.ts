import { platformDb } from '@/lib/db'
import { changeCompanyStatus, eraseCompanyNow, getErasure } from '@/lib/lifecycle'
import { NO_REQUEST, systemActor } from '@/lib/operations'
import { testMember, testTenant } from '../test-tenant'
import { startWorker } from '../worker-process'
import { holdTable, owner } from './hold'
import { remainsOf } from './remains'
import { until } from './wait'

/** The table to which the worker waits to write when it is killed: before, in the middle of and after the erasing. */
export const ERASE_POINTS = {
  'first rows': 'tenant_shared.conversation',
  'last rows': 'tenant_shared.audit_log',
  queue: 'queue.outbox_signal',
  platform: 'platform.usage_rollup',
  directory: 'platform.tenant',
} as const
export type ErasePoint = keyof typeof ERASE_POINTS

export type ErasureVerdict = { point: string; remains: string[]; wrong: string[] }

const staff = { actor: systemActor('test'), request: NO_REQUEST }
const CONTACTS = 40

async function furnished() {
  const company = await testTenant({ name: 'Half Erased' })
  await testMember(company)
  const { id: tenantId } = company.tenant
  const { db } = company.system
  for (let n = 0; n < CONTACTS; n++) {
    const contact = await db.contact.create({ data: { name: `Customer ${n}` } })
    await db.conversation.create({ data: { contactId: contact.id, channel: 'web_chat' } })
  }
  await db.auditLog.create({
    data: { actorKind: 'system', actorLabel: 'test', action: 'x', resource: 'x', result: 'success' },
  })
  await platformDb().usageRollup.create({ data: { tenantId, day: new Date(), metric: 'x', value: 1n } })
  return company
}

/** Erases a company for each point while the worker is killed there, then lets another worker go on. */
export async function killErasure(points: readonly ErasePoint[]): Promise<ErasureVerdict[]> {
  const client = await owner()
  const verdicts: ErasureVerdict[] = []
  try {
    for (const point of points) {
      const { tenant } = await furnished()
      const { id, slug } = tenant
      await changeCompanyStatus(staff, { id, transition: 'close', reason: 'Test' })
      // The notice of the closing is mailed first: its rows belong to what is erased.
      const { erasureId } = await eraseCompanyNow(staff, { id, slug, reason: 'Test' })
      const held = await holdTable(ERASE_POINTS[point])
      const first = await startWorker()
      await held.caught()
      await first.kill()
      await held.release()
      const second = await startWorker()
      const done = await until(`the certificate (${point})`, async () => {
        const erasure = await getErasure(staff, { id: erasureId })
        return erasure.status === 'done' && erasure
      })
      await second.stop()
      const contacts = done.certificate?.places.rows?.contact
      verdicts.push({
        point,
        remains: await remainsOf(client, id),
        wrong: [
          ...(done.isGenuine ? [] : ['the signature does not hold']),
          ...(contacts?.before === CONTACTS && contacts.after === 0 ? [] : ['the count of before was lost']),
          ...(done.certificate?.totals.after === 0 ? [] : ['something is left']),
        ],
      })
    }
    return verdicts
  } finally {
    await client.end()
  }
}
