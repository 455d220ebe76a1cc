import { compileContent } from '@/lib/content'
import { sha256Hex } from '@/lib/kernel'
import { type MailBrand, mailBrandOf } from '@/lib/mail'
import type { TenantContext } from '@/lib/operations'
import { type Mailer, openMailer } from '@/lib/providers/email'
import { type Sender, senderOf } from '@/lib/sender'
import { firstLinkOf } from './link-position'
import { asEmailFailure, outcomeOfFailure } from './outcome-of-failure'
import type { Outlet } from './outlet'
import type { Campaign } from './reach-campaign'
import type { CampaignSettings } from './schema'
import { mailsOf, saidTo } from './stored-test'
import { type CampaignMail, writeMail } from './write-mail'

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
const compiled = new Map<string, Promise<CampaignMail[]>>()
const MOST_COMPILED = 50

async function compileMails(ctx: TenantContext, campaign: Campaign, brand: MailBrand): Promise<CampaignMail[]> {
  const { kind, contents } = await mailsOf(ctx, campaign)
  return Promise.all(
    contents.map(async (content, variant) => ({
      compiled: await compileContent(content, brand, ctx.tenant.locale),
      firstLink: firstLinkOf(kind, variant),
    })),
  )
}

function compiledMails(ctx: TenantContext, campaign: Campaign, brand: MailBrand): Promise<CampaignMail[]> {
  const key = `${campaign.id}:${campaign.version}:${ctx.tenant.brandingVersion}`
  let made = compiled.get(key)
  if (!made) {
    if (compiled.size >= MOST_COMPILED) compiled.clear()
    made = compileMails(ctx, campaign, brand)
    compiled.set(key, made)
    made.catch(() => compiled.delete(key))
  }
  return made
}

/** Mails through the account's own server, or the platform's. */
export async function emailOutlet(ctx: TenantContext, campaign: Campaign, settings: CampaignSettings): Promise<Outlet> {
  const sender = await senderOf(ctx)
  const brand = mailBrandOf(ctx.tenant)
  const mailer = mailerOf(sha256Hex(JSON.stringify([ctx.tenant.accountId, sender])), sender)
  const shared = { campaign, sender, brand, settings }
  const mails = await compiledMails(ctx, campaign, brand)
  return {
    width: mailer.width,
    server: serverName(ctx, sender),
    fastest: null,
    send: async (person, address, variant) => {
      await mailer.send(writeMail(ctx, { ...shared, ...saidTo(mails, variant) }, person, address))
      return null
    },
    billedBy: () => null,
    outcomeOf: (error, attempts) => outcomeOfFailure(asEmailFailure(error), attempts),
  }
}
