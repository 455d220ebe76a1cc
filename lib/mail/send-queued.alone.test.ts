import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { command } from '@/lib/operations'
import { EmailFailure, sendEmail } from '@/lib/providers/email'
import { type TestTenant, testTenant } from '@/lib/testing'
import { queueEmail } from './queue-email'
import { sendQueued } from './send-queued'

vi.mock('@/lib/providers/email', async (original) => ({
  ...(await original<typeof import('@/lib/providers/email')>()),
  sendEmail: vi.fn(),
}))

const provider = vi.mocked(sendEmail)

const post = command({
  name: 'test.post',
  access: 'system',
  input: z.strictObject({}),
  handler: ({ ctx }) =>
    queueEmail(ctx, {
      template: 'notification',
      to: 'reader@example.test',
      locale: null,
      variables: {
        name: 'Reader',
        title: 'News',
        message: 'Something happened.',
        actionLabel: 'Look',
        link: 'https://x.test/',
      },
    }),
})

let company: TestTenant
beforeAll(async () => {
  company = await testTenant({ name: 'Northwind Test' })
})
beforeEach(() => {
  provider.mockReset()
  provider.mockResolvedValue({ response: '250 ok' })
})

const row = (id: string) => company.system.db.email.findFirstOrThrow({ where: { id } })
const send = (emailId: string) => sendQueued(company.system, { emailId })

describe('a queued mail', () => {
  it('waits sealed, is sent in the company’s name, and is erased afterwards', async () => {
    const id = await post(company.system, {})
    expect((await row(id)).html).not.toContain('Something happened')
    await send(id)
    expect(provider).toHaveBeenCalledWith(
      expect.objectContaining({
        from: { name: 'Northwind Test', address: expect.any(String) },
        to: 'reader@example.test',
        subject: 'News',
        html: expect.stringContaining('Something happened.'),
        text: expect.stringContaining('Something happened.'),
        messageId: expect.stringContaining(id),
      }),
      { server: undefined, signature: undefined },
    )
    expect(await row(id)).toMatchObject({ status: 'sent', html: '', text: '', sentAt: expect.any(Date) })
  })

  it('is sent once, however often and in parallel its job runs', async () => {
    const id = await post(company.system, {})
    await Promise.all([send(id), send(id), send(id)])
    await send(id)
    expect(provider).toHaveBeenCalledTimes(1)
  })

  it('is announced by the event that its job listens to', async () => {
    const id = await post(company.system, {})
    const events = await company.system.db.outboxEvent.findMany({ where: { type: 'email.queued' } })
    expect(events.map((event) => event.payload)).toContainEqual({ emailId: id })
  })

  it('that is refused for good has failed', async () => {
    provider.mockRejectedValue(new EmailFailure('permanent', '550 no such mailbox'))
    const id = await post(company.system, {})
    await send(id)
    expect(await row(id)).toMatchObject({ status: 'failed', error: expect.stringContaining('550') })
  })

  it('waits for another try while the server is away, five times in all', async () => {
    provider.mockRejectedValue(new EmailFailure('transient', 'ECONNREFUSED'))
    const id = await post(company.system, {})
    for (let attempt = 0; attempt < 4; attempt++) {
      await expect(send(id)).rejects.toThrow('ECONNREFUSED')
      expect((await row(id)).status).toBe('queued')
    }
    await send(id)
    expect((await row(id)).status).toBe('failed')
  })

  it('that may have left is not sent again', async () => {
    provider.mockRejectedValue(new EmailFailure('uncertain', 'connection lost'))
    const id = await post(company.system, {})
    await send(id)
    await send(id)
    expect(provider).toHaveBeenCalledTimes(1)
    expect((await row(id)).status).toBe('uncertain')
  })

  it('whose sender was killed is uncertain once its lease is over, and not before', async () => {
    const id = await post(company.system, {})
    const lease = (ms: number) =>
      company.system.db.email.updateMany({
        where: { id },
        data: { status: 'sending', leaseUntil: new Date(Date.now() + ms) },
      })
    await lease(60_000)
    await send(id)
    expect((await row(id)).status).toBe('sending')
    await lease(-1)
    await send(id)
    expect((await row(id)).status).toBe('uncertain')
    expect(provider).not.toHaveBeenCalled()
  })

  it('does not open for another company', async () => {
    const id = await post(company.system, {})
    const other = await testTenant()
    await sendQueued(other.system, { emailId: id })
    expect(provider).not.toHaveBeenCalled()
    expect((await row(id)).status).toBe('queued')
  })
})
