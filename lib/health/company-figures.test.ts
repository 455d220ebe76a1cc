import { expect, it } from 'vitest'
import { takeStock } from '@/lib/billing'
import { platformDb } from '@/lib/db'
import { testMember, testTenant } from '@/lib/testing'
import { companyFigures } from './company-figures'
import { countRequest, flushTraffic } from './recorder'

it('tells what a company has, what was asked of it and what came of it, and nothing of another', async () => {
  const [acme, other] = [await testTenant(), await testTenant()]
  const member = await testMember(acme)
  await member.db.member.updateMany({ data: { lastSeenAt: new Date() } })
  await testMember(acme)
  await acme.system.db.contact.createMany({
    data: [{ emailNormalized: 'a@example.test' }, { phone: '+4912345' }, { name: 'Nobody can reach' }],
  })
  await platformDb().tenantLimit.create({ data: { tenantId: acme.tenant.id, resource: 'users', limit: 4 } })
  await takeStock(acme.system)
  countRequest(acme.tenant.id, 500, 100)
  await flushTraffic()
  const found = await companyFigures([acme.tenant.id, other.tenant.id])
  expect(found.get(acme.tenant.id)).toMatchObject({
    requests: 1,
    errors: 1,
    error_rate_percent: 100,
    users: 2,
    users_percent: 50,
    active_users_today: 1,
    idle_days: 0,
    contacts: 3,
    leads_generated_month: 2,
    api_calls_today: 0,
  })
  expect(found.get(other.tenant.id)).toMatchObject({
    requests: 0,
    error_rate_percent: null,
    p95_response_time_ms: null,
    users: null,
    active_users_today: null,
    leads_generated_month: null,
  })
})

it('counts with an exception of a limit only until it ends', async () => {
  const acme = await testTenant()
  await testMember(acme)
  const key = { tenantId: acme.tenant.id, resource: 'users' }
  await platformDb().tenantLimit.create({ data: { ...key, limit: 2, endsAt: new Date(Date.now() + 60_000) } })
  await takeStock(acme.system)
  const percent = async () => (await companyFigures([acme.tenant.id])).get(acme.tenant.id)?.users_percent
  expect(await percent()).toBe(50)
  await platformDb().tenantLimit.updateMany({ where: key, data: { endsAt: new Date(Date.now() - 1_000) } })
  expect(await percent()).not.toBe(50)
})

it('tells the share of conversations that the knowledge had no answer for', async () => {
  const acme = await testTenant()
  const contact = await acme.system.db.contact.create({ data: { emailNormalized: 'a@example.test' } })
  const conversation = { contactId: contact.id, channel: 'web_chat' }
  await acme.system.db.conversation.createMany({
    data: [
      { ...conversation, handoverReason: 'not_in_knowledge' },
      { ...conversation, handoverReason: 'asked_for_person' },
      conversation,
      conversation,
    ],
  })
  await takeStock(acme.system)
  const figures = (await companyFigures([acme.tenant.id])).get(acme.tenant.id)
  expect(figures).toMatchObject({ handover_percent: 50, unanswered_percent: 25, conversations_month: 4 })
})
