import { expect, it } from 'vitest'
import { tenantGate } from './tenant-gate'

it('lets in so many of each tenant at once, the others in order, also after one that failed', async () => {
  const pass = tenantGate(2)
  const seen: string[] = []
  const ends: (() => void)[] = []
  const enter = (tenant: string, name: string) =>
    pass(tenant, async () => {
      seen.push(name)
      await new Promise<void>((resolve) => ends.push(resolve))
      if (name === 'a1') throw new Error('failed')
    }).catch(() => seen.push(`${name} failed`))
  const all = [enter('a', 'a1'), enter('a', 'a2'), enter('a', 'a3'), enter('a', 'a4'), enter('b', 'b1')]
  await Promise.resolve()
  expect(seen).toEqual(['a1', 'a2', 'b1'])
  ends[0]?.()
  await all[0]
  expect(seen.slice(3).sort()).toEqual(['a1 failed', 'a3'])
  while (seen.length < 6) {
    ends[1]?.()
    await all[1]
  }
  expect(seen.at(-1)).toBe('a4')
  for (const end of ends) end()
  await new Promise((resolve) => setTimeout(resolve))
  for (const end of ends) end()
  await Promise.all(all)
  expect(await pass('a', async () => 'again')).toBe('again')
})
