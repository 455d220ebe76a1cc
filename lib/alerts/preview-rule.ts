import { platformQuery } from '@/lib/operations'
import { crossing, measure } from './measure'
import { conditionInput } from './schema'

const SAMPLE = 5

/** Whom a condition would concern now, the worst first. */
export const previewRule = platformQuery({
  name: 'alerts.preview-rule',
  access: 'console:read',
  input: conditionInput,
  handler: async ({ db, input }) => {
    const values = await measure(input)
    const crossed = [...crossing(input, values)].sort(([, a], [, b]) => (input.comparison === 'above' ? b - a : a - b))
    const worst = crossed.slice(0, SAMPLE)
    const ids = worst.flatMap(([id]) => id || [])
    const names = await db.tenant.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    return {
      count: crossed.length,
      measured: values.size,
      sample: worst.map(([id, value]) => ({ company: names.find((row) => row.id === id)?.name ?? null, value })),
    }
  },
})
