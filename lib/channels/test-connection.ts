import { notFound } from '@/lib/kernel'
import { systemActor, task, tenantContext } from '@/lib/operations'
import { MessageFailure } from '@/lib/providers/messages'
import { checkConnection } from './check-connection'
import { reachConnection } from './connection'
import { noteConnection } from './note-connection'
import { type ConnectionFacts, SANDBOX, testConnectionInput } from './schema'

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
      await note(null, facts)
      return { isGood: true, message: name }
    } catch (error) {
      if (!(error instanceof MessageFailure)) throw error
      await note(error.userMessage, null)
      return { isGood: false, message: error.userMessage }
    }
  },
})
