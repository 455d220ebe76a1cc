import type { PlatformPrisma } from '@/lib/db'
import { conflict, newId } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { BULK_REQUESTED } from './bulk-run'
import { chosenCompanies } from './chosen-companies'
import { startBulkInput } from './schema'

const CHUNK = 2_000

/**
 * Freezes the list of companies and hands it to the worker.
 * @throws conflict when another number of companies would change than was typed
 */
export const startBulk = platformCommand({
  name: 'bulk.start',
  access: 'bulk:run',
  input: startBulkInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { selection, change } = input
    const chosen = await chosenCompanies(db, selection, change)
    const changing = chosen.filter(({ skip }) => skip === null).length
    if (changing !== input.count)
      throw conflict('The number of companies has changed. Please look at the preview again.')
    const runId = newId()
    const now = new Date()
    await db.bulkRun.create({
      data: {
        id: runId,
        operation: change.operation,
        parameters: change as PlatformPrisma.InputJsonValue,
        startedById: ctx.actor.id ?? '',
        startedBy: ctx.actor.label,
        total: chosen.length,
      },
    })
    const items = chosen.map(({ id: tenantId, name, slug, skip }) => ({
      runId,
      tenantId,
      name,
      slug,
      ...(skip ? { status: 'skipped', detail: skip, finishedAt: now } : {}),
    }))
    for (let at = 0; at < items.length; at += CHUNK) {
      await db.bulkItem.createMany({ data: items.slice(at, at + CHUNK) })
    }
    await db.$executeRaw`SELECT pg_notify(${BULK_REQUESTED}, ${runId})`
    audit({ resourceId: runId, after: { ...change, selection, changing, total: chosen.length } })
    return { runId }
  },
})
