import { newId } from '@/lib/kernel'
import type { TestTenant } from '../test-tenant'

/** People of a company who agree to marketing by mail. @returns their ids */
export async function crowdOf({ system: { db } }: TestTenant, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await db.contact.createMany({
    data: ids.map((id, n) => ({ id, name: `Person ${n}`, emailNormalized: `person-${n}@crowd.example` })),
  })
  const agreed = { channel: 'email', purpose: 'marketing', state: 'granted', source: 'test' }
  await db.contactConsent.createMany({ data: ids.map((contactId) => ({ id: newId(), contactId, ...agreed })) })
  return ids
}
