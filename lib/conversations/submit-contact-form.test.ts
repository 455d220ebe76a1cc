import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { listConversations } from './list-conversations'
import { sendReply } from './send-reply'
import { submitContactForm } from './submit-contact-form'

it('stands in the inbox once, waits for a person, and is answered by e-mail', async () => {
  const company = await testTenant()
  const maria = await testMember(company, 'agent', 'Maria Lopez')
  const input = { clientId: randomUUID(), name: 'Eva Maier', email: 'eva@example.com', message: 'Do you deliver?' }
  await Promise.all([submitContactForm(company.anonymous, input), submitContactForm(company.anonymous, input)])
  const { items } = await listConversations(maria, { view: 'waiting' })
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ channel: 'web_form', preview: 'Do you deliver?', contact: { name: 'Eva Maier' } })

  const conversationId = items[0]?.id ?? ''
  const reply = { conversationId, version: 1, clientId: randomUUID(), body: 'Yes, also on Saturdays.' }
  await sendReply(maria, reply)
  await sendReply(maria, reply)
  const mails = await company.system.db.email.findMany({ where: { template: 'reply' } })
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ toAddress: 'eva@example.com', replyTo: expect.stringContaining('@') })
})
