import { newId } from '@/lib/kernel'
import type { TestTenant } from '../test-tenant'

const DOMAIN = '@crowd.example'

export const emailOf = (n: number): string => `person-${n}${DOMAIN}`
export const isOfCrowd = (address: string): boolean => address.endsWith(DOMAIN)
export const phoneOf = (n: number): string => `+49151${7_000_000 + n}`

/** People of a company who agree to marketing by mail, and by text message where that is wanted. @returns their ids */
export async function crowdOf({ system: { db } }: TestTenant, count: number, byText = false): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await db.contact.createMany({
    data: ids.map((id, n) => ({
      id,
      name: `Person ${n}`,
      emailNormalized: emailOf(n),
      ...(byText ? { phone: phoneOf(n) } : {}),
    })),
  })
  const agreed = { purpose: 'marketing', state: 'granted', source: 'test' }
  for (const channel of byText ? ['email', 'sms'] : ['email']) {
    await db.contactConsent.createMany({
      data: ids.map((contactId) => ({ id: newId(), contactId, channel, ...agreed })),
    })
  }
  return ids
}
