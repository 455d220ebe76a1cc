import { beforeEach, describe, expect, it } from 'vitest'
import { deleteContact, mergeContacts, setConsent, undoMerge, updateContact } from '@/lib/contacts'
import { newId } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { createSegment, refreshSegment } from '@/lib/segments'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { restoreDeleted } from '@/lib/trash'
import { markAll } from './ask-rescore'
import { createScoreRule } from './create-score-rule'
import { createStage } from './create-stage'
import { deleteLead } from './delete-lead'
import { deleteScoreRule } from './delete-score-rule'
import { deleteStage } from './delete-stage'
import { getLead } from './get-lead'
import { getLeadSettings } from './get-lead-settings'
import { leadFile } from './lead-file'
import { keepLeads } from './lead-upkeep'
import { someLead, stageNamed, titles } from './leads.fixture'
import { listScoreRules } from './list-score-rules'
import { listStages } from './list-stages'
import { orderStages } from './order-stages'
import { BATCH, rescoreAccount, rescoreContact } from './rescore-leads'
import { updateScoreRule } from './update-score-rule'
import { updateStage } from './update-stage'

let acme: TestTenant
let admin: TenantContext

beforeEach(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
})

const scoreOf = async (leadId: string) => {
  const { score, reasons } = await getLead(admin, { leadId })
  expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score)
  return score
}

describe('a score', () => {
  it('follows what happens with the contact, and says why; twice is once', async () => {
    const lead = await someLead(admin, 'Roof')
    const contactId = lead.contact.id
    await rescoreContact(acme.system, contactId)
    const before = await scoreOf(lead.id)
    await updateContact(admin, { contactId, phone: '+49301234567' })
    const consent = { channel: 'email', purpose: 'marketing', state: 'granted', evidence: 'form' } as const
    await setConsent(admin, { contactId, ...consent })
    const campaignId = newId()
    await admin.db.campaign.create({
      data: { id: campaignId, name: 'Spring', content: {}, audience: {}, recipients: 1, sent: 1 },
    })
    const clickedAt = new Date()
    await admin.db.campaignRecipient.create({
      data: { campaignId, contactId, address: 'a@example.test', state: 'sent', dueAt: clickedAt, clickedAt },
    })
    await Promise.all([rescoreContact(acme.system, contactId), rescoreContact(acme.system, contactId)])
    expect(await scoreOf(lead.id)).toBe(before + 10 + 10 + 20)
    const { reasons, version } = await getLead(admin, { leadId: lead.id })
    expect(reasons[0]).toMatchObject({ points: 20, of: 'Spring', at: clickedAt.toISOString(), kind: 'clicked' })
    // Nobody who has the lead open is told that somebody else changed it.
    expect(version).toBe(lead.version)
  })

  it('changes with time alone', async () => {
    const lead = await someLead(admin, 'Roof')
    await rescoreContact(acme.system, lead.contact.id)
    const fresh = await scoreOf(lead.id)
    const long = new Date(Date.now() - 90 * 86_400_000)
    await admin.db.contact.updateMany({ where: { id: lead.contact.id }, data: { lastSeenAt: long } })
    await keepLeads(acme.system)
    expect(await scoreOf(lead.id)).toBe(fresh)
    await keepLeads(acme.system, Date.now() + 8 * 86_400_000)
    expect(await scoreOf(lead.id)).toBe(fresh - 10 - 15)
  })

  it('is found anew for all when rules change, and goes on where it was cut off', async () => {
    const { id: kept } = await someLead(admin, 'First')
    const first = await getLead(admin, { leadId: kept })
    await admin.db.lead.createMany({
      data: Array.from({ length: BATCH + 20 }, (_, n) => ({
        id: newId(),
        contactId: first.contact.id,
        stageId: first.stage.id,
        title: `Lead ${n}`,
        currency: 'EUR',
        sourceKind: 'api',
      })),
    })
    for (const { id } of await listScoreRules(admin, {})) await deleteScoreRule(admin, { ruleId: id })
    const rule = await createScoreRule(admin, { name: 'API', points: 7, condition: { kind: 'source', source: 'api' } })
    expect(await getLeadSettings(admin, {})).toMatchObject({ isScoring: true })
    // A worker that has died behind the first batch.
    const at = await admin.db.lead.findFirst({ orderBy: { id: 'asc' }, skip: BATCH - 1, select: { id: true } })
    await admin.db.leadSettings.updateMany({ where: {}, data: { rescoreAfter: at?.id ?? '' } })
    await rescoreAccount(acme.system, admin.tenantId)
    expect(await admin.db.lead.count({ where: { score: 7 } })).toBe(21)
    await markAll(acme.system, admin.tenantId)
    await Promise.all([rescoreAccount(acme.system, admin.tenantId), rescoreAccount(acme.system, admin.tenantId)])
    expect(await admin.db.lead.count({ where: { score: 7 } })).toBe(BATCH + 20)
    expect(await getLeadSettings(admin, {})).toMatchObject({ isScoring: false })
    const changed = await updateScoreRule(admin, { ruleId: rule.id, version: 1, points: -5 })
    await rescoreAccount(acme.system, admin.tenantId)
    expect(await admin.db.lead.count({ where: { score: -5 } })).toBe(BATCH + 20)
    await expect(updateScoreRule(admin, { ruleId: rule.id, version: 1, points: 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(changed.version).toBe(2)
  })

  it('is what segments can ask for, of one account alone', async () => {
    const hot = await someLead(admin, 'Hot')
    await someLead(admin, 'Cold')
    await admin.db.lead.updateMany({ where: { id: hot.id }, data: { score: 60 } })
    const other = await testTenant()
    const them = await testMember(other)
    const theirs = await someLead(them, 'Theirs')
    await them.db.lead.updateMany({ where: { id: theirs.id }, data: { score: 90 } })
    const whom = async (operator: 'at_least' | 'less_than' | 'is_set' | 'is_not_set', number?: number) => {
      const rules = {
        kind: 'group',
        match: 'all',
        rules: [{ kind: 'lead_score', operator, ...(number === undefined ? {} : { number }) }],
      } as const
      const { id } = await createSegment(admin, {
        name: `${operator} ${number}`,
        rules: { ...rules, rules: [...rules.rules] },
      })
      await refreshSegment(acme.system, id)
      const rows = await admin.db.segmentMember.findMany({
        where: { segmentId: id },
        select: { contact: { select: { name: true } } },
      })
      return rows.map(({ contact }) => contact.name).sort()
    }
    expect(await whom('at_least', 60)).toEqual(['Hot'])
    expect(await whom('less_than', 60)).toEqual(['Cold'])
    expect(await whom('is_set')).toEqual(['Cold', 'Hot'])
    expect(await whom('is_not_set')).toEqual([])
    await expect(whom('at_least')).rejects.toMatchObject({ code: 'invalid' })
    await expect(whom('is_set', 5)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('stages', () => {
  it('are renamed, ordered, added and removed with a place for their leads', async () => {
    const lead = await someLead(admin, 'Roof', { stageId: await stageNamed(admin, 'Proposal') })
    const added = await createStage(admin, { name: 'Trial', chance: 60 })
    await updateStage(admin, { stageId: await stageNamed(admin, 'New'), name: 'Fresh', chance: 5 })
    const names = async () => (await listStages(admin, {})).map(({ name }) => name)
    expect(await names()).toEqual(['Fresh', 'Contacted', 'Qualified', 'Proposal', 'Trial', 'Won', 'Lost'])
    await expect(createStage(admin, { name: 'Trial' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(updateStage(admin, { stageId: added.id, name: 'Won' })).rejects.toMatchObject({ code: 'conflict' })
    const ids = (await listStages(admin, {})).map(({ id }) => id)
    await orderStages(admin, { stageIds: [...ids].reverse() })
    expect((await names())[0]).toBe('Lost')
    await expect(orderStages(admin, { stageIds: ids.slice(1) })).rejects.toMatchObject({ code: 'invalid' })
    const stageId = lead.stage.id
    await expect(deleteStage(admin, { stageId, moveTo: await stageNamed(admin, 'Won') })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await deleteStage(admin, { stageId, moveTo: added.id })).toMatchObject({ moved: 1 })
    expect((await getLead(admin, { leadId: lead.id })).stage.name).toBe('Trial')
  })
})

describe('a lead and its contact', () => {
  it('go and come back together; a lead that went by itself does not', async () => {
    const lead = await someLead(admin, 'Roof')
    const contactId = lead.contact.id
    await deleteContact(admin, { contactId })
    expect(await titles(admin)).toEqual([])
    await expect(restoreDeleted(admin, { kind: 'lead', id: lead.id })).rejects.toMatchObject({ code: 'not_found' })
    await restoreDeleted(admin, { kind: 'contact', id: contactId })
    expect(await titles(admin)).toEqual(['Roof'])
    await deleteLead(admin, { leadId: lead.id })
    await deleteContact(admin, { contactId })
    await restoreDeleted(admin, { kind: 'contact', id: contactId })
    expect(await titles(admin)).toEqual([])
    await restoreDeleted(admin, { kind: 'lead', id: lead.id })
    expect(await titles(admin)).toEqual(['Roof'])
  })

  it('follow a merge, there and back', async () => {
    const kept = await someLead(admin, 'Kept')
    const other = await someLead(admin, 'Other')
    const contactId = kept.contact.id
    const { mergeId } = await mergeContacts(admin, { contactId, otherId: other.contact.id })
    expect((await getLead(admin, { leadId: other.id })).contact.id).toBe(contactId)
    await undoMerge(admin, { contactId, mergeId })
    expect((await getLead(admin, { leadId: other.id })).contact.id).toBe(other.contact.id)
    expect((await getLead(admin, { leadId: kept.id })).contact.id).toBe(contactId)
  })

  it('leave as a file that no sheet calculates', async () => {
    await someLead(admin, '=1+1', { valueMinor: 1234, currency: 'JPY' })
    await someLead(admin, 'Roof', { valueMinor: 1234 })
    let file = ''
    for await (const part of leadFile(admin, { sort: 'createdAt', direction: 'asc' })) file += part
    const lines = file.trim().split(/\r?\n/)
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/'=1\+1.*,1234,JPY/)
    expect(lines[2]).toContain('12.34,EUR')
  })
})
