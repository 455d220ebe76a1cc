import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { getConversation, startConversation } from '@/lib/conversations'
import { testMember, testTenant } from '@/lib/testing'
import { createLabel } from './create-label'
import { createMacro } from './create-macro'
import { deleteMacro } from './delete-macro'
import { runMacro } from './run-macro'

let company: Awaited<ReturnType<typeof testTenant>>
let maria: Awaited<ReturnType<typeof testMember>>
let admin: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  maria = await testMember(company, 'agent', 'Maria Lopez')
  admin = await testMember(company, 'tenant_admin', 'Ada Admin')
})

const customer = async () => {
  const { conversation } = await startConversation(company.anonymous, {
    name: 'Mia Lang',
    message: { clientId: randomUUID(), body: 'It is broken' },
  })
  return conversation.id
}

describe('macros', () => {
  it('do what they list, in order, once for each run', async () => {
    const label = await createLabel(admin, { name: 'Broken', color: 1 })
    const macro = await createMacro(admin, {
      name: 'Broken on arrival',
      actions: [
        { kind: 'reply', text: 'Hello {{contact.firstName|there}}, {{agent.firstName}} sends a new one.' },
        { kind: 'add_label', labelId: label.id },
        { kind: 'priority', priority: 'high' },
        { kind: 'close' },
      ],
    })
    const conversationId = await customer()
    const run = { macroId: macro.id, conversationId, runId: randomUUID(), version: 1 }
    const { results } = await runMacro(maria, run)
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'done'])
    const { conversation, messages } = await getConversation(maria, { conversationId })
    expect(conversation).toMatchObject({ status: 'closed', priority: 'high', labels: [{ name: 'Broken' }] })
    expect(messages.filter(({ body }) => body === 'Hello Mia, Maria sends a new one.')).toHaveLength(1)
    await expect(runMacro(maria, run)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('stop where something does not come about, and say what', async () => {
    const gone = await testMember(company, 'agent', 'John Smith')
    const macro = await createMacro(admin, {
      name: 'To John',
      actions: [
        { kind: 'note', text: 'See above' },
        { kind: 'assign', memberId: gone.actor.id ?? '' },
        { kind: 'snooze', hours: 2 },
      ],
    })
    await company.system.db.member.updateMany({ where: { id: gone.actor.id ?? '' }, data: { status: 'disabled' } })
    const conversationId = await customer()
    const { results } = await runMacro(maria, { macroId: macro.id, conversationId, runId: randomUUID(), version: 1 })
    expect(results).toMatchObject([{ outcome: 'done' }, { outcome: 'failed' }, { kind: 'snooze', outcome: 'skipped' }])
    expect((await getConversation(maria, { conversationId })).conversation.status).toBe('open')
  })

  it('are made by who may, of what is there', async () => {
    const actions = [{ kind: 'close' as const }]
    await expect(createMacro(maria, { name: 'x', actions })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(createMacro(admin, { name: 'x', actions: [] })).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      createMacro(admin, { name: 'x', actions: [{ kind: 'add_label', labelId: randomUUID() }] }),
    ).rejects.toMatchObject({ code: 'not_found' })
    const { id } = await createMacro(admin, { name: 'x', actions })
    await expect(createMacro(admin, { name: 'x', actions })).rejects.toMatchObject({ code: 'conflict' })
    await deleteMacro(admin, { macroId: id })
    const conversationId = await customer()
    await expect(
      runMacro(maria, { macroId: id, conversationId, runId: randomUUID(), version: 1 }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
