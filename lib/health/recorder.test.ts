import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { platformDb } from '@/lib/db'
import { testTenant } from '@/lib/testing'
import { countAnswer } from './count-answer'
import { countFailedJob, countRequest, flushTraffic } from './recorder'
import { platformTraffic, trafficOf } from './traffic'

const HOUR_MS = 3_600_000
const hourAgo = () => new Date(Date.now() - HOUR_MS)
const dayAgo = () => new Date(Date.now() - 24 * HOUR_MS)

afterEach(() => vi.restoreAllMocks())

const tenantId = async () => (await testTenant()).tenant.id

it('counts requests, errors, times and failed jobs of each company for itself', async () => {
  const [acme, other] = [await tenantId(), await tenantId()]
  for (let n = 0; n < 95; n++) countRequest(acme, 200, 10)
  for (let n = 0; n < 5; n++) countRequest(acme, 500, 900)
  countRequest(acme, 404, 10)
  countRequest(acme, 200, null)
  countFailedJob(acme)
  countRequest(other, 200, 3)
  await flushTraffic()
  for (const since of [hourAgo(), dayAgo()]) {
    const found = await trafficOf([acme, other], since)
    expect(found.get(acme)).toMatchObject({ requests: 102, errors: 5, failedJobs: 1, errorRatePercent: 4.9 })
    expect(found.get(acme)?.p50Ms).toBeGreaterThanOrEqual(8)
    expect(found.get(acme)?.p50Ms).toBeLessThanOrEqual(12)
    expect(found.get(acme)?.p95Ms).toBeLessThan(13)
    expect(found.get(acme)?.avgMs).toBeCloseTo((96 * 10 + 5 * 900) / 101, 0)
    expect(found.get(other)).toMatchObject({ requests: 1, errors: 0, errorRatePercent: 0 })
  }
})

it('adds up what several processes and several writes counted, at the same time too', async () => {
  const ids = await Promise.all(Array.from({ length: 3 }, tenantId))
  for (let round = 0; round < 5; round++) {
    for (const id of ids) countRequest(id, 200, 2 ** round)
    await flushTraffic()
  }
  const rows = await platformDb().trafficSlot.findMany({ where: { tenantId: { in: ids } } })
  expect(rows.every(({ requests, latency }) => requests === latency.reduce((sum, n) => sum + n, 0))).toBe(true)
  const found = await trafficOf(ids, hourAgo())
  expect(ids.map((id) => found.get(id)?.requests)).toEqual([5, 5, 5])
})

it('keeps what the database did not take, and counts nothing twice', async () => {
  const id = await tenantId()
  countRequest(id, 200, 5)
  const broken = vi.spyOn(platformDb(), '$transaction').mockRejectedValueOnce(new Error('away'))
  await flushTraffic()
  expect(broken).toHaveBeenCalled()
  expect((await trafficOf([id], hourAgo())).get(id)).toBeUndefined()
  countRequest(id, 500, 5)
  await flushTraffic()
  await flushTraffic()
  expect((await trafficOf([id], hourAgo())).get(id)).toMatchObject({ requests: 2, errors: 1 })
})

it('leaves out a company that is gone or being deleted, and takes the others', async () => {
  const [kept, leaving] = [await tenantId(), await tenantId()]
  await platformDb().tenant.update({ where: { id: leaving }, data: { status: 'deleting' } })
  for (const id of [kept, leaving, '0190aaaa-0000-7000-8000-000000000000']) countRequest(id, 200, 5)
  await flushTraffic()
  const found = await trafficOf(null, hourAgo())
  expect(found.get(kept)?.requests).toBe(1)
  expect(found.get(leaving)).toBeUndefined()
  expect((await platformTraffic(hourAgo())).requests).toBeGreaterThanOrEqual(1)
})

it('keeps no more companies than it has room for, whoever asks, and counts on after the next write', async () => {
  const acme = await tenantId()
  for (let n = 0; n < 20_000; n++) {
    countRequest(`0190aaaa-0000-7000-9000-${n.toString(16).padStart(12, '0')}`, 200, 5)
  }
  countRequest(acme, 200, 5)
  await flushTraffic()
  expect((await trafficOf([acme], hourAgo())).get(acme)).toBeUndefined()
  countRequest(acme, 200, 5)
  await flushTraffic()
  expect((await trafficOf([acme], hourAgo())).get(acme)?.requests).toBe(1)
}, 60_000)

it('times a page to its end, and neither a live stream nor an answer that nobody waited for', async () => {
  const id = await tenantId()
  const server = http.createServer((request, response) => {
    countAnswer(id, response)
    if (request.url === '/live') response.setHeader('content-type', 'text/event-stream; charset=utf-8')
    if (request.url === '/broken') response.statusCode = 502
    response.write('…')
    if (request.url !== '/gone') response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const path of ['/', '/live', '/broken']) await (await fetch(address + path)).text()
  const given = new AbortController()
  const gone = await fetch(`${address}/gone`, { signal: given.signal })
  given.abort()
  await expect(gone.text()).rejects.toThrow()
  await new Promise((resolve) => server.close(resolve))
  await vi.waitFor(async () => {
    await flushTraffic()
    const [row] = await platformDb().trafficHour.findMany({ where: { tenantId: id } })
    expect(row).toMatchObject({ requests: 4, errors: 1, timed: 2 })
  })
})
