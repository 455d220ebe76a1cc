import { z } from 'zod'
import { conflict } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { EmailFailure, tryOwnServer } from '@/lib/providers/email'
import { senderOf } from './sender-of'

const nothing = z.strictObject({})

export type ServerTest = { isGood: boolean; message: string; detail: string | null }

/** Connects to the own mail server and signs in; says in words what is wrong. */
export const testSender = task({
  name: 'email_identity.test',
  access: 'email_identity:write',
  feature: 'email_identity',
  input: nothing,
  route: { method: 'POST', path: '/email-identity/test', summary: 'Test the own mail server', tags: ['E-mail'] },
  handler: async ({ ctx }): Promise<ServerTest> => {
    const { server, address } = await senderOf(ctx)
    if (!server) throw conflict('There is no own mail server to test.')
    try {
      await tryOwnServer(server, address)
      return { isGood: true, message: 'The mail server answers.', detail: null }
    } catch (error) {
      if (!(error instanceof EmailFailure)) throw error
      return { isGood: false, message: error.userMessage, detail: error.message.slice(0, 300) }
    }
  },
})
