import { mainAccountDb, type TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import { type WritingSettings, writingSettingsInput } from './inputs'

const NONE: WritingSettings = {
  brandVoice: '',
  instructions: '',
  examples: [],
  compliance: 'standard',
  currency: 'USD',
  prices: [],
  monthlyMicro: null,
}

async function read(db: TenantDb): Promise<WritingSettings | null> {
  const row = await db.writingSettings.findFirst({})
  if (!row) return null
  const { brandVoice, instructions, examples, compliance, currency, prices, monthlyMicro } = row
  return writingSettingsInput.parse({
    brandVoice,
    instructions,
    examples,
    compliance,
    currency,
    prices,
    monthlyMicro: monthlyMicro === null ? null : Number(monthlyMicro),
  })
}

/** How an account writes; as its parent does where it has said nothing itself. */
export async function writingSettingsOf(
  ctx: TenantContext,
): Promise<{ settings: WritingSettings; isInherited: boolean }> {
  const own = await read(ctx.db)
  if (own) return { settings: own, isInherited: false }
  const parents = ctx.tenant.subTenantId ? await read(mainAccountDb(ctx)) : null
  return { settings: parents ?? NONE, isInherited: parents !== null }
}
