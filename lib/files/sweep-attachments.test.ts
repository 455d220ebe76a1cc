import { expect, it } from 'vitest'
import { z } from 'zod'
import { command } from '@/lib/operations'
import { storage } from '@/lib/providers/storage'
import { testTenant } from '@/lib/testing'
import { addAttachment, keepBytes, sweepAttachments } from '.'

const add = command({
  name: 'test.add-attachment',
  access: 'system',
  isAudited: false,
  input: z.object({ kept: z.any() }),
  handler: ({ ctx, input: { kept } }) => addAttachment(ctx, kept),
})

async function* chunks(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text)
}

it('keeps nothing of a company that belongs to no message, and nothing of others is touched', async () => {
  const [{ system }, other] = await Promise.all([testTenant(), testTenant()])
  for (const ctx of [system, other.system]) {
    const kept = await keepBytes(ctx, { name: 'a.csv', chunks: chunks('name,', 'price\n'), mostBytes: 100 })
    expect(kept).toMatchObject({ contentType: 'text/csv', kind: 'document', sizeBytes: 11 })
    await add(ctx, { kept })
  }
  const later = Date.now() + 90_000_000
  expect(await sweepAttachments(system)).toBe(0)
  expect(await sweepAttachments(system, later)).toBe(1)
  expect(await storage().list(`${system.tenantId}/`)).toEqual([])
  expect(await storage().list(`${other.system.tenantId}/`)).toHaveLength(1)
  await expect(keepBytes(system, { name: 'b', chunks: chunks('too ', 'long'), mostBytes: 7 })).rejects.toMatchObject({
    code: 'too_large',
  })
  expect(await storage().list(`${system.tenantId}/`)).toEqual([])
})
