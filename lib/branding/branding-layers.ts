import type { PlatformClient } from '@/lib/db'
import type { TenantContext } from '@/lib/operations'
import { inheritBranding } from '@/lib/tenancy'
import { type BrandingChoices, defaultBranding } from './choices'
import { storedChoices } from './stored-choices'

export type BrandingLayers = {
  row: { choices: unknown; version: number } | null
  /** What the account shows. */
  current: BrandingChoices
  /** What it would show without choices of its own. */
  usual: BrandingChoices
  /** What it would show with these stored choices of its own. */
  over: (own: unknown) => BrandingChoices
}

/** The account's stored look and what lies under it. */
export async function brandingLayers(
  db: Pick<PlatformClient, 'branding'>,
  { tenant }: TenantContext,
): Promise<BrandingLayers> {
  const row = await db.branding.findFirst({ where: { tenantId: tenant.accountId } })
  if (!tenant.subTenantId) {
    return { row, current: storedChoices(row?.choices ?? null), usual: defaultBranding, over: storedChoices }
  }
  const parents = await db.branding.findFirst({ where: { tenantId: tenant.id } })
  const over = (own: unknown) => storedChoices(inheritBranding(parents?.choices, own))
  return { row, current: over(row?.choices), usual: over(null), over }
}
