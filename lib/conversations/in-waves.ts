import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TenantContext } from '@/lib/operations'

type Load<Row> = (ctx: TenantContext, ids: string[]) => Promise<Map<string, Row>>
type Wave<Row> = { ids: Set<string>; rows: Promise<Map<string, Row>> }

/**
 * What many in an account ask for at the same moment is read once for all of them: fifty who are live hear of a message together.
 * @param load reads what does not depend on who of the account asks
 */
export function inWaves<Row>(load: Load<Row>): Load<Row> {
  const waves = new Map<string, Wave<Row>>()

  const begin = (ctx: TenantContext, key: string): Wave<Row> => {
    const ids = new Set<string>()
    const rows = nextTurn().then(() => {
      waves.delete(key)
      return load(ctx, [...ids])
    })
    const wave = { ids, rows }
    waves.set(key, wave)
    return wave
  }

  return async (ctx, wanted) => {
    if (wanted.length === 0) return new Map()
    const key = `${ctx.tenantId}:${ctx.accountId}`
    const { ids, rows } = waves.get(key) ?? begin(ctx, key)
    for (const id of wanted) ids.add(id)
    return rows
  }
}
