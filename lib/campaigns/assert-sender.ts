import { reachConnection } from '@/lib/channels'
import { conflict } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { Campaign } from './reach-campaign'
import { storedSms, storedWhatsapp } from './stored-content'

const SETTINGS = { sms: 'Text messages', whatsapp: 'WhatsApp' } as const

/** @throws conflict where there is no number to send from */
export async function assertSender(ctx: TenantContext, { channel, content }: Campaign): Promise<void> {
  if (channel !== 'sms' && channel !== 'whatsapp') return
  const { connectionId } = channel === 'sms' ? storedSms(content) : storedWhatsapp(content)
  if (await reachConnection(ctx, channel, connectionId)) return
  const place = `Settings → ${SETTINGS[channel]}`
  throw conflict(`There is no number that this could be sent from. Connect one under ${place}.`)
}
