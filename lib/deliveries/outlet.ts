import type { TenantContext } from '@/lib/operations'
import { apiOutlet } from './api-outlet'
import type { ClaimedMessage } from './claim-next'
import { emailOutlet } from './email-outlet'
import { smsOutlet } from './sms-outlet'
import { whatsappOutlet } from './whatsapp-outlet'

/** How messages go out through a channel. */
export type Outlet = {
  /** Hands one over. @returns what the provider calls it @throws MessageFailure, EmailFailure */
  send(message: ClaimedMessage, about: string): Promise<string>
  /** Shows the account what its provider has against it; null: it works. Nothing where it is not the account's own. */
  note(failure: string | null): Promise<void>
}

type Reach = (ctx: TenantContext, connectionRef: string) => Promise<Outlet | null>

/** One line for each channel. */
const OUTLETS: Readonly<Record<string, Reach>> = {
  sms: smsOutlet,
  email: emailOutlet,
  whatsapp: whatsappOutlet,
  api: apiOutlet,
}

/** @returns null where what the conversation runs over is not connected (any more) */
export const outletOf = async (
  ctx: TenantContext,
  { channel, connectionRef }: ClaimedMessage,
): Promise<Outlet | null> => (await OUTLETS[channel]?.(ctx, connectionRef)) ?? null
