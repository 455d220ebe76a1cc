import { type Connection, connectionsOf, reachConnection, whatsappOf } from '@/lib/channels'
import { conflict } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type Templates, templatesOf } from '@/lib/providers/whatsapp'

export type Account = { connection: Connection; templates: Templates }

const NO_NUMBER = 'There is no WhatsApp number. Connect one under Settings → WhatsApp.'

const open = (connection: Connection): Account => ({ connection, templates: templatesOf(whatsappOf(connection)) })

/** The business account of a number. @param connectionId null: of the first one @throws conflict where there is none */
export async function accountOfNumber(ctx: TenantContext, connectionId: string | null): Promise<Account> {
  const connection = await reachConnection(ctx, 'whatsapp', connectionId)
  if (!connection) throw conflict(NO_NUMBER)
  return open(connection)
}

/** The business account that a template is with, through any of its numbers; null where none is connected any more. */
export async function accountOfTemplate(ctx: TenantContext, accountRef: string): Promise<Account | null> {
  const all = await connectionsOf(ctx, 'whatsapp')
  const connection = all.find((one) => one.accountRef === accountRef)
  return connection ? open(connection) : null
}
