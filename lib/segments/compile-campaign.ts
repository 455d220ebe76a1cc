import { Prisma } from '@/lib/db'
import type { ContactCondition } from '@/lib/tenancy'
import type { CampaignAct, Condition } from './rules'

const { sql, raw } = Prisma

const MOMENTS: Readonly<Record<CampaignAct, Prisma.Sql>> = {
  sent: raw('got.sent_at'),
  delivered: raw('got.delivered_at'),
  opened: raw('got.opened_at'),
  clicked: raw('got.clicked_at'),
  replied: raw('got.replied_at'),
  bounced: raw('got.bounced_at'),
  unsubscribed: raw('got.unsubscribed_at'),
}

type CampaignCondition = Extract<Condition, { kind: 'campaign' }>

/** What a contact did with one campaign, or with any, ever or within some days. */
export const campaignCondition =
  ({ did, act, campaignId, link, days }: CampaignCondition): ContactCondition =>
  (table) => {
    const when = link === undefined ? MOMENTS[act] : sql`got.first_at`
    const since = days ? sql`${when} > now() - (${days}::int * interval '1 day')` : sql`${when} IS NOT NULL`
    const found = sql`EXISTS (SELECT FROM ${table(link === undefined ? 'account_recipient' : 'account_click')} AS got
      WHERE got.tenant_id = contact.tenant_id AND got.contact_id = contact.id AND ${since}
      ${campaignId ? sql`AND got.campaign_id = ${campaignId}::uuid` : Prisma.empty}
      ${link === undefined ? Prisma.empty : sql`AND got.url = ${link}::text`})`
    return did ? found : sql`NOT ${found}`
  }
