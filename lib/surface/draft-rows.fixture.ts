import type { TenantDb } from '@/lib/tenancy'

/** A brief with a draft, the work on it and a version. */
export async function draftRows(db: TenantDb, id: () => string) {
  const brief = { goal: 'secret words', language: 'en' }
  const draftSet = await db.draftSet.create({ data: { id: id(), name: 'secret words', brief, actorLabel: 'M' } })
  const draft = await db.draft.create({
    data: { id: id(), setId: draftSet.id, position: 0, kind: 'sms', language: 'en', state: 'failed' },
  })
  const draftWork = await db.draftWork.create({
    data: { id: id(), draftId: draft.id, act: 'write', actorLabel: 'M', period: '2026-01' },
  })
  const content = { text: 'secret words' }
  const version = { version: 1, act: 'write', language: 'en', content, actorLabel: 'M' }
  await db.draftVersion.create({ data: { id: id(), draftId: draft.id, ...version } })
  return { draftSet, draft, draftWork }
}
