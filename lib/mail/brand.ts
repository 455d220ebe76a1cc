import { z } from 'zod'
import { type TenantRecord, tenantUrl } from '@/lib/tenancy'
import type { MailBrand } from './mail-brand'
import { textOn } from './text-on'

const color = z.string().regex(/^#[0-9a-f]{6}$/i)
const path = z.string().startsWith('/files/')

const NEUTRAL = '#1f2937'

/** The stored choices may be older than this code: whatever does not fit counts as not chosen. */
const stored = z.object({
  companyName: z.string().min(1).nullish().catch(null),
  colors: z.object({ primary: color.catch(NEUTRAL) }).catch({ primary: NEUTRAL }),
  logo: z.object({ light: path.nullish().catch(null), dark: path.nullish().catch(null) }).catch({}),
  email: z
    .object({
      look: z.enum(['line', 'filled', 'plain']).catch('line'),
      headerText: z.string().nullish().catch(null),
      footerText: z.string().nullish().catch(null),
    })
    .catch({ look: 'line' }),
})

export function mailBrandOf(tenant: TenantRecord): MailBrand {
  const choices = stored
    .catch({ companyName: null, colors: { primary: NEUTRAL }, logo: {}, email: { look: 'line' } })
    .parse(tenant.branding)
  const { primary } = choices.colors
  return {
    companyName: choices.companyName ?? tenant.name,
    homeUrl: tenantUrl(tenant),
    logoUrl: choices.logo.light ? tenantUrl(tenant, `${choices.logo.light}.png`) : null,
    logoDarkUrl: choices.logo.dark ? tenantUrl(tenant, `${choices.logo.dark}.png`) : null,
    primary,
    onPrimary: textOn(primary),
    look: choices.email.look,
    headerText: choices.email.headerText ?? null,
    footerText: choices.email.footerText ?? null,
  }
}
