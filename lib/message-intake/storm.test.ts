import { beforeAll, expect, it } from 'vitest'
import { ANONYMOUS, tenantContext } from '@/lib/operations'
import { useFreshDatabase } from '@/lib/testing/postgres'
import {
  type Callback,
  callbackOf,
  draws,
  preference,
  type StormCompany,
  shuffled,
  stateAfter,
  stormCompany,
  storyOfAll,
} from '@/lib/testing/storm'
import { takeWhatsappCallback } from '.'
import { settleEvents } from './settle-events'

beforeAll(useFreshDatabase)

const PEOPLE = 220

const take = ({ tenant, connectionId }: StormCompany, callback: Callback) =>
  takeWhatsappCallback(tenantContext(tenant.tenant, ANONYMOUS), { connectionId, ...callback })

async function settle({ tenant }: StormCompany): Promise<void> {
  while ((await settleEvents(tenant.system, {})).isMore);
}

it('a thousand events, 30 % of them twice, in any order, with forged ones between: as if each had come once and in order', async () => {
  const draw = draws('storm')
  const all = storyOfAll(PEOPLE, draw)
  expect(all.length).toBeGreaterThan(800)

  const calm = await stormCompany(PEOPLE)
  for (let at = 0; at < all.length; at += 25) await take(calm, callbackOf(calm, all.slice(at, at + 25)))
  await settle(calm)

  const stormy = await stormCompany(PEOPLE)
  const mixed = shuffled([...all, ...all.filter(() => draw() < 0.3)], draw)
  let forged = 0
  let refused = 0
  for (let at = 0; at < mixed.length; ) {
    const some = mixed.slice(at, at + 1 + Math.floor(draw() * 4))
    at += some.length
    await take(stormy, callbackOf(stormy, some))
    if (draw() < 0.15) {
      forged += 1
      const lie = preference(Math.floor(draw() * PEOPLE), 'stop', 1_799_999_999)
      await take(stormy, callbackOf(stormy, [lie], 'guessed')).catch(({ status }) => {
        refused += status === 403 ? 1 : 0
      })
    }
    // The worker comes by now and then, and never at the same place.
    if (draw() < 0.1) await settleEvents(stormy.tenant.system, {})
  }
  await settle(stormy)
  expect(forged).toBeGreaterThan(40)
  expect(refused).toBe(forged)
  expect(await stormy.tenant.system.db.messageEvent.count({})).toBe(all.length)
  expect(await stateAfter(stormy)).toEqual(await stateAfter(calm))
}, 90_000)
