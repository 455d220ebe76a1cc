import { expect, it } from 'vitest'
import type { TenantContext } from '@/lib/operations'
import { inWaves } from './in-waves'

const of = (accountId: string | null) => ({ tenantId: 't', accountId }) as unknown as TenantContext

it('reads once what many of an account ask for at once, and anew what is asked for later', async () => {
  const asked: string[][] = []
  const load = inWaves(async (_, ids) => {
    asked.push(ids)
    return new Map(ids.map((id) => [id, asked.length]))
  })
  const [first, second, other] = await Promise.all([
    load(of(null), ['a']),
    load(of(null), ['a', 'b']),
    load(of('x'), ['a']),
  ])
  expect(asked).toEqual([['a', 'b'], ['a']])
  expect([first.get('a'), second.get('b'), other.get('a')]).toEqual([1, 1, 2])
  expect((await load(of(null), ['a'])).get('a')).toBe(3)
  expect(await load(of(null), [])).toEqual(new Map())
})

it('a failed read fails for who asked, and the next one is tried again', async () => {
  let isDown = true
  const load = inWaves(async (_, ids) => {
    if (isDown) throw new Error('away')
    return new Map(ids.map((id) => [id, id]))
  })
  await expect(Promise.all([load(of(null), ['a']), load(of(null), ['b'])])).rejects.toThrow('away')
  isDown = false
  expect((await load(of(null), ['a'])).get('a')).toBe('a')
})
