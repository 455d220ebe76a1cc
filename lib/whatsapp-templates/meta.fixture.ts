import type { FoundTemplate } from '@/lib/providers/whatsapp'
import type { TestTenant } from '@/lib/testing'
import { until } from '@/lib/testing/kill'
import { accountOfNumber } from './account-of'

/** Waits until Meta, which the sandbox plays, has come to that; nothing of ours is told or asks meanwhile. */
export async function untilMeta({ system }: TestTenant, name: string, isSo: Partial<FoundTemplate>): Promise<void> {
  const { templates } = await accountOfNumber(system, null)
  const wanted = Object.entries(isSo) as [keyof FoundTemplate, unknown][]
  await until(`Meta to have ${name} as ${JSON.stringify(isSo)}`, async () => {
    const found = await templates.find(name, 'en')
    return found !== null && wanted.every(([key, value]) => found[key] === value)
  })
}
