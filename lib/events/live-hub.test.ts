import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { testTenant } from '@/lib/testing'
import { type LiveEvent, subscribeLive } from './live-hub'

/** Emits events, as if the transactions of some had begun `ageMs` ago and only commit now. */
const happen = command({
  name: 'test.happen',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ types: z.array(z.string()), late: z.string().optional(), ageMs: z.number().default(0) }),
  handler: async ({ ctx, input }) => {
    if (input.late) {
      const hex = (Date.now() - input.ageMs).toString(16).padStart(12, '0')
      const id = `${hex.slice(0, 8)}-${hex.slice(8)}${newId().slice(13)}`
      await ctx.db.outboxEvent.create({ data: { id, type: input.late, payload: {} } })
    }
    for (const type of input.types) ctx.emit(type, {})
  },
})

it('hears each event once, soon, and also what commits long after it began', async () => {
  const { system, tenant } = await testTenant()
  const heard: string[] = []
  const end = await subscribeLive(
    { tenantId: tenant.id, accountId: null },
    (event: LiveEvent) => void heard.push(event.type),
  )
  // The connection that listens may still be on its way: something arrives first.
  await vi.waitFor(async () => {
    await happen(system, { types: ['test.warm'] })
    expect(heard).toContain('test.warm')
  })

  for (let n = 0; n < 20; n++) await happen(system, { types: [`test.${n}`] })
  await happen(system, { types: ['test.after'], late: 'test.late', ageMs: 8_000 })
  await vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining(['test.19', 'test.after', 'test.late'])), 2_000)
  for (let n = 0; n < 20; n++) expect(heard.filter((type) => type === `test.${n}`)).toHaveLength(1)
  end()
})
