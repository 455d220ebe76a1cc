import { reachConnection } from '@/lib/channels'
import { conflict } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { Campaign } from './reach-campaign'
import { storedSms } from './stored-content'

/** @throws conflict where there is no number to send from */
export async function assertSender(ctx: TenantContext, { channel, content }: Campaign): Promise<void> {
  if (channel === 'email') return
  if (await reachConnection(ctx, 'sms', storedSms(content).connectionId)) return
  throw conflict('There is no number that this could be sent from. Connect one under Settings → Text messages.')
}
