import { beforeAll, expect, it } from 'vitest'
import { killCampaign } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'

beforeAll(useFreshDatabase)

/** Mails that are under way, marked or not noted at the same moment. */
const UNDER_WAY = 25

it('a campaign whose worker is killed while it sends, to a server with faults, reaches everybody, nobody twice, and says who is in doubt', async () => {
  const kills = [100, 900]
  const verdict = await killCampaign({ recipients: 2_000, kills, isFaulty: true })
  expect(verdict).toMatchObject({ status: 'done', twice: 0, missed: 0, miscounted: 0 })
  expect(verdict.lostAnswers).toBeGreaterThan(0)
  expect(verdict.uncertain).toBeGreaterThanOrEqual(verdict.lostAnswers - kills.length * UNDER_WAY)
  expect(verdict.uncertain).toBeLessThanOrEqual(verdict.lostAnswers + kills.length * UNDER_WAY)
}, 180_000)
