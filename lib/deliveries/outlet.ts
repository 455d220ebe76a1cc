import type { TenantContext } from '@/lib/operations'
import type { ClaimedMessage } from './claim-next'
import { smsOutlet } from './sms-outlet'

/** How messages go out through a channel. */
export type Outlet = {
  /** Hands one over. @returns what the provider calls it @throws MessageFailure */
  send(message: ClaimedMessage, about: string): Promise<string>
  /** Whether what its provider has against us is worth noting: the connection is the account's own. */
  connectionId: string | null
}

type Reach = (ctx: TenantContext, connectionRef: string) => Promise<Outlet | null>

/** One line for each channel. */
const OUTLETS: Readonly<Record<string, Reach>> = { sms: smsOutlet }

/** @returns null where what the conversation runs over is not connected (any more) */
export const outletOf = async (
  ctx: TenantContext,
  { channel, connectionRef }: ClaimedMessage,
): Promise<Outlet | null> => (await OUTLETS[channel]?.(ctx, connectionRef)) ?? null
