import { env, notFound } from '@/lib/kernel'
import { systemActor, type TenantContext, task, tenantContext } from '@/lib/operations'
import { MessageFailure } from '@/lib/providers/messages'
import { checkConnection } from './check-connection'
import { type Connection, reachConnection } from './connection'
import { noteConnection } from './note-connection'
import { claimNumber } from './number-directory'
import { type ConnectionFacts, SANDBOX, testConnectionInput } from './schema'

/**
 * Where the operator's app hears of all numbers at one address, a number that its key has just read at Meta itself is the account's
 * from now on. @returns false where it is another account's
 */
async function holdsNumber({ tenant }: TenantContext, connection: Connection): Promise<boolean> {
  const { kind, id: connectionId, numberRef, accountRef, baseUrl, isParents } = connection
  const isOperators = kind === 'whatsapp' && env().WHATSAPP_APP_SECRET !== undefined
  if (!isOperators || isParents || connectionId === SANDBOX || baseUrl !== null) return true
  return claimNumber({ numberRef, accountRef, accountId: tenant.accountId, connectionId })
}

/** Asks the provider who we are; sends nothing. Never throws for the provider's failure. @throws not_found */
export const testConnection = task({
  name: 'channels.test',
  access: 'campaigns:admin',
  input: testConnectionInput,
  route: { method: 'POST', path: '/channels/test', summary: 'Test a connected number', tags: ['Channels'] },
  handler: async ({ ctx, input: { kind, connectionId } }) => {
    const connection = await reachConnection(ctx, kind, connectionId)
    if (!connection) throw notFound('Number')
    const worker = tenantContext(ctx.tenant, systemActor('channels'), ctx.request, ctx.accountId)
    const note = async (failure: string | null, facts: ConnectionFacts | null) => {
      if (connection.id !== SANDBOX && !connection.isParents)
        await noteConnection(worker, { connectionId: connection.id, failure, facts })
    }
    try {
      const { name, facts } = await checkConnection(connection)
      if (!(await holdsNumber(ctx, connection))) {
        const message = 'Another account holds this number. It has to be removed there first.'
        await note(message, facts)
        return { isGood: false, message }
      }
      await note(null, facts)
      return { isGood: true, message: name }
    } catch (error) {
      if (!(error instanceof MessageFailure)) throw error
      await note(error.userMessage, null)
      return { isGood: false, message: error.userMessage }
    }
  },
})
