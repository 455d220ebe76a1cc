import { hookUrl, reachConnection, smsOf } from '@/lib/channels'
import { LONGEST_TEXT_MESSAGE } from '@/lib/conversations/schema'
import type { TenantContext } from '@/lib/operations'
import { noteOf } from './note-of'
import type { Outlet } from './outlet'
import { spokenText } from './spoken-text'

/** Text messages from one of the account's numbers. */
export async function smsOutlet(ctx: TenantContext, connectionRef: string): Promise<Outlet | null> {
  const connection = await reachConnection(ctx, 'sms', connectionRef)
  if (!connection) return null
  const sms = smsOf(connection)
  return {
    note: noteOf(ctx, connection),
    send: async (message, about) => {
      const { id } = await sms.send({
        to: message.address,
        text: spokenText(message).slice(0, LONGEST_TEXT_MESSAGE).toWellFormed(),
        statusCallback: hookUrl(ctx.tenant, connection, about),
      })
      return id
    },
  }
}
