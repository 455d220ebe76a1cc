import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { platformDb } from '@/lib/db'
import { env } from '@/lib/kernel'
import { NO_REQUEST } from '@/lib/operations'
import { createStaffKey } from '@/lib/staff-keys'
import { atMost, type Row } from './row'
import { say } from './say'

const COMPANIES = 1_000
const CALLERS = 8
const BOUND_S = 300
const LONGEST_MS = 900_000

async function operatorsKey(): Promise<string> {
  const staff = await platformDb().staff.findFirstOrThrow({ where: { status: 'active', role: 'super_admin' } })
  const actor = { kind: 'staff', id: staff.id, label: staff.name, role: staff.role, sessionId: staff.id } as const
  return (await createStaffKey({ actor, request: NO_REQUEST }, { name: 'Bench', days: 1 })).secret
}

async function orderCompany(key: string, slug: string): Promise<boolean> {
  const answer = await request(`http://127.0.0.1:${env().PORT}/api/v1/companies`, {
    method: 'POST',
    headers: {
      host: `console.${env().ROOT_DOMAIN}`,
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: `Bench ${slug}`, slug, planId: 'starter', admin: { email: `admin@${slug}.example` } }),
  })
  await answer.body.dump()
  return answer.statusCode === 202
}

/** A thousand companies ordered through the console's API, until the last one is online and its administrator is mailed. */
export async function* provision(): AsyncGenerator<Row> {
  const key = await operatorsKey()
  const prefix = `bench-${Date.now().toString(36)}`
  const slugs = Array.from({ length: COMPANIES }, (_, index) => `${prefix}-${index}`)
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1_000
  let refused = 0
  const waiting = slugs.values()
  const caller = async () => {
    for (const slug of waiting) if (!(await orderCompany(key, slug))) refused += 1
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  say(`  ${COMPANIES} companies ordered after ${seconds().toFixed(1)} s`)
  const runs = { slug: { startsWith: prefix } }
  const open = { ...runs, status: { in: ['running', 'rolling_back'] } }
  for (const deadline = Date.now() + LONGEST_MS; (await platformDb().provisioningRun.count({ where: open })) > 0; ) {
    if (Date.now() > deadline) throw new Error('the companies are not online')
    await sleep(500)
  }
  const took = seconds()
  const done = await platformDb().provisioningRun.count({ where: { ...runs, status: 'done' } })
  const online = await platformDb().tenant.count({ where: { ...runs, status: 'active' } })
  yield atMost(`${COMPANIES} companies provisioned through the API`, took, BOUND_S, 's')
  yield atMost('of them refused, undone or not online', refused + COMPANIES - Math.min(done, online), 0)
}
