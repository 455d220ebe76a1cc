import { type CompiledContent, compileContent } from '@/lib/content'
import { sha256Hex } from '@/lib/kernel'
import { type MailBrand, mailBrandOf } from '@/lib/mail'
import type { TenantContext } from '@/lib/operations'
import { type Mailer, openMailer } from '@/lib/providers/email'
import { type Sender, senderOf } from '@/lib/sender'
import type { Campaign } from './reach-campaign'
import type { CampaignSettings } from './schema'
import { settingsOf } from './settings'
import { storedContent } from './stored-content'

/** What every message of a campaign has in common. */
export type Sending = {
  campaign: Campaign
  sender: Sender
  mailer: Mailer
  compiled: CompiledContent
  brand: MailBrand
  settings: CampaignSettings
  /** Who paces: messages through one server are not faster because there are several campaigns. */
  server: string
}

const IDLE_MS = 20_000

type Kept = { mailer: Mailer; timer: NodeJS.Timeout }
const mailers = new Map<string, Kept>()

/** Sessions stay open from turn to turn, and a little beyond. */
function mailerOf(key: string, sender: Sender): Mailer {
  const kept = mailers.get(key)
  if (kept) {
    kept.timer.refresh()
    return kept.mailer
  }
  const mailer = openMailer({ server: sender.server, signature: sender.signature })
  const timer = setTimeout(() => {
    mailers.delete(key)
    mailer.close()
  }, IDLE_MS).unref()
  mailers.set(key, { mailer, timer })
  return mailer
}

export function closeMailers(): void {
  for (const { mailer, timer } of mailers.values()) {
    clearTimeout(timer)
    mailer.close()
  }
  mailers.clear()
}

/** A mail server by its name; the platform's is everybody's, so each account is paced by itself there. */
const serverName = (ctx: TenantContext, { server }: Sender): string =>
  server ? `${server.host}:${server.port}` : `platform:${ctx.tenant.accountId}`

/** What a mail looks like is worked out once for a campaign and not at each turn. */
const compiled = new Map<string, Promise<CompiledContent>>()
const MOST_COMPILED = 50

function compiledOf(ctx: TenantContext, campaign: Campaign, brand: MailBrand): Promise<CompiledContent> {
  const key = `${campaign.id}:${campaign.version}:${ctx.tenant.brandingVersion}`
  let made = compiled.get(key)
  if (!made) {
    if (compiled.size >= MOST_COMPILED) compiled.clear()
    made = compileContent(storedContent(campaign.content), brand, ctx.tenant.locale)
    compiled.set(key, made)
    made.catch(() => compiled.delete(key))
  }
  return made
}

export async function prepareSending(ctx: TenantContext, campaign: Campaign): Promise<Sending> {
  const [sender, settings] = await Promise.all([senderOf(ctx), settingsOf(ctx)])
  const brand = mailBrandOf(ctx.tenant)
  return {
    campaign,
    sender,
    mailer: mailerOf(sha256Hex(JSON.stringify([ctx.tenant.accountId, sender])), sender),
    compiled: await compiledOf(ctx, campaign, brand),
    brand,
    settings,
    server: serverName(ctx, sender),
  }
}
