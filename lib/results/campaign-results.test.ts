import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import {
  estimateCost,
  getCampaign,
  noteOpen,
  unsubscribe,
  updateCampaignSettings,
  writeMailToken,
} from '@/lib/campaigns'
import { draft, people, started } from '@/lib/campaigns/campaigns.fixture'
import { send } from '@/lib/campaigns/turns.fixture'
import { platformDb } from '@/lib/db'
import { forgetEnvironment } from '@/lib/kernel'
import { addPrice } from '@/lib/prices'
import { changeMembers, createSegment, deleteSegment } from '@/lib/segments'
import { mailSink, type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { readCampaignResults, readResults } from '.'

beforeAll(useFreshDatabase)

let company: TestTenant
let sink: Awaited<ReturnType<typeof mailSink>>
beforeEach(async () => {
  company = await testTenant()
  sink = await mailSink()
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${sink.port}`)
  forgetEnvironment()
})
afterEach(async () => {
  await sink.close()
  await platformDb().turn.deleteMany({})
  vi.unstubAllEnvs()
  forgetEnvironment()
})

async function list(name: string, members: readonly (string | undefined)[]): Promise<string> {
  const { id } = await createSegment(company.system, { name })
  await changeMembers(company.system, { segmentId: id, add: members.flatMap((member) => member ?? []) })
  return id
}

const tokenOf = (campaignId: string, contactId = '') => writeMailToken(company.tenant.id, { campaignId, contactId })

it('go by the segments as they were when the campaign began; who is in two counts for both', async () => {
  const ids = await people(
    company,
    ['a', 'b', 'c', 'd'].map((name) => ({ email: `${name}@crowd.example`, agrees: name !== 'd' })),
  )
  const [a, b, c, d] = ids
  const regulars = await list('Regulars', [a, b])
  const newcomers = await list('Newcomers', [b, c, d])
  const campaignId = await started(company, { audience: { segments: [regulars, newcomers], exclusions: [] } })
  await send(company, campaignId)
  await changeMembers(company.system, { segmentId: regulars, add: [c ?? ''], remove: [a ?? ''] })
  for (const contactId of [a, b]) await noteOpen(company.anonymous, { token: tokenOf(campaignId, contactId) })
  await unsubscribe(company.anonymous, { token: tokenOf(campaignId, c) })
  await deleteSegment(company.system, { segmentId: newcomers })

  const { segments } = await readCampaignResults(company.system, { campaignId })
  const figures = new Map(segments.map(({ name, figures: found }) => [name, found]))
  expect(figures.get('Regulars')).toMatchObject({ recipients: 2, sent: 2, opened: 2, unsubscribed: 0, openable: 2 })
  expect(figures.get('Newcomers')).toMatchObject({ recipients: 3, sent: 2, opened: 1, unsubscribed: 1 })
  expect((await getCampaign(company.system, { campaignId })).counts).toMatchObject({ sent: 3, opened: 2 })
  expect((await readResults(company.system, {})).segments.map(({ name }) => name).toSorted()).toEqual([
    'Newcomers',
    'Regulars',
  ])
})

it('say what was sent for the prices of the day, and what has none', async () => {
  await people(
    company,
    ['a', 'b'].map((name) => ({ email: `${name}@crowd.example` })),
  )
  const draftId = await draft(company)
  expect(await estimateCost(company.system, { campaignId: draftId })).toMatchObject({
    reachable: 2,
    costs: { amounts: [], unpriced: 2 },
  })
  const price = { channel: 'email' as const, currency: 'EUR', micro: 900_000 }
  await addPrice(company.system, { ...price, validFrom: '2026-01-01' })
  await addPrice(company.system, { ...price, validFrom: '2999-01-01', micro: 5_000_000 })
  const costs = { amounts: [{ currency: 'EUR', micro: 1_800 }], unpriced: 0 }
  expect(await estimateCost(company.system, { campaignId: draftId })).toMatchObject({ costs })
  const campaignId = await started(company)
  await send(company, campaignId)
  expect(await readCampaignResults(company.system, { campaignId })).toMatchObject({ costs })
  const { money, campaigns } = await readResults(company.system, {})
  expect(money.costs).toEqual(costs)
  expect(campaigns[0]?.money.costs).toEqual(costs)
})

it('do not call opens nothing where they are not counted', async () => {
  await people(company, [{ email: 'a@crowd.example' }])
  const before = await started(company)
  await send(company, before)
  expect((await getCampaign(company.system, { campaignId: before })).counted).toEqual({ opens: true, clicks: true })
  await updateCampaignSettings(company.system, {
    quietFrom: null,
    quietUntil: null,
    capMessages: null,
    capDays: null,
    warmUpFrom: null,
    isPrivate: true,
  })
  const after = await started(company)
  await send(company, after)
  expect((await getCampaign(company.system, { campaignId: before })).counted).toEqual({ opens: true, clicks: true })
  expect((await getCampaign(company.system, { campaignId: after })).counted).toEqual({ opens: false, clicks: false })
  const { total, campaigns } = await readResults(company.system, {})
  expect(total).toMatchObject({ sent: 2, openable: 1, clickable: 1 })
  expect(campaigns.map(({ counted }) => counted.opens)).toEqual([false, true])
})
