import { ownOrParents, type TenantContext } from '@/lib/operations'
import { type CampaignSettings, campaignSettingsInput } from './schema'

const NONE = campaignSettingsInput.parse({
  quietFrom: null,
  quietUntil: null,
  capMessages: null,
  capDays: null,
  warmUpFrom: null,
  isPrivate: false,
})

/** An account's rules for all of its campaigns, its parent's where it has none. */
export async function settingsOf(ctx: TenantContext): Promise<CampaignSettings> {
  const row = await ownOrParents(ctx, (db) => db.campaignSettings.findFirst({}))
  if (!row) return NONE
  const { quietFrom, quietUntil, capMessages, capDays, warmUpFrom, isPrivate, softBounces, softBounceDays } = row
  return campaignSettingsInput.parse({
    quietFrom,
    quietUntil,
    capMessages,
    capDays,
    warmUpFrom: warmUpFrom?.toISOString().slice(0, 10) ?? null,
    isPrivate,
    softBounces,
    softBounceDays,
  })
}
