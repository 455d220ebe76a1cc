import type { FoundTemplate } from '@/lib/providers/whatsapp'
import type { TestTenant } from '@/lib/testing'
import { until } from '@/lib/testing/kill'
import { getTemplate, lookAtTemplate, submitTemplate } from '.'
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

/** Hands a template in and waits until it is known to be approved. @returns its id */
export async function approve({ system }: TestTenant, templateId: string): Promise<string> {
  await submitTemplate(system, { templateId })
  await until('the template to be approved', async () => {
    await system.db.whatsappTemplate.updateMany({ where: { id: templateId }, data: { nextLookAt: null } })
    await lookAtTemplate(system, { templateId })
    return (await getTemplate(system, { templateId })).status === 'approved'
  })
  return templateId
}
