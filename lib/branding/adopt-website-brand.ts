import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { webAddress } from '@/lib/kernel'
import { command, task } from '@/lib/operations'
import { readWebsiteSignals } from '@/lib/providers/crawler'
import { tenantChanged } from '@/lib/tenancy'
import { applyBrandingUpdate, type BrandingUpdate, brandingUpdate } from './choices'
import { imageCandidates, importImages } from './import-images'
import { proposeBranding } from './propose'
import { saveChoices } from './save-choices'

const websiteInput = z.strictObject({ url: webAddress })

const adoptChoices = command({
  name: 'branding.adopt-website',
  access: 'branding:write',
  input: z.strictObject({ changes: brandingUpdate }),
  handler: async ({ ctx, input }) =>
    saveChoices(ctx, {}, ({ current, usual }) => applyBrandingUpdate(current, input.changes, usual)),
})

/** Takes over the look and the words of the company's own website. @throws FetchFailure when it cannot be read */
export const adoptWebsiteBrand = task({
  name: 'branding.adopt-from-website',
  access: 'branding:write',
  input: websiteInput,
  handler: async ({ ctx, input }) => {
    const signals = await readWebsiteSignals(input.url)
    const proposal = proposeBranding(signals)
    const { logo, icon } = await importImages(ctx, imageCandidates(proposal))
    // The operator has named the company; the site's own way of writing it does not replace that.
    const { companyName: _, ...look } = proposal.changes
    const changes: BrandingUpdate = {
      ...look,
      ...(logo ? { logo: { light: logo.url, dark: logo.darkUrl } } : {}),
      ...(icon ? { icon } : {}),
    }
    await adoptChoices(ctx, { changes })
    const description = proposal.description?.slice(0, 300)
    const locale = signals.language?.slice(0, 2).toLowerCase()
    await platformDb().tenant.update({
      where: { id: ctx.tenant.accountId },
      data: {
        ...(description && !ctx.tenant.description ? { description } : {}),
        ...(locale && /^[a-z]{2}$/.test(locale) ? { locale } : {}),
      },
    })
    await tenantChanged(ctx.tenant.accountId)
    const found = [
      changes.colors ? 'colours' : null,
      changes.fonts ? 'fonts' : null,
      logo ? 'logo' : null,
      icon ? 'icon' : null,
    ]
    const summary = found.filter(Boolean).join(', ')
    return {
      summary: summary ? `Found ${summary}` : 'Nothing usable was found; the defaults stay',
      tone: proposal.tone,
    }
  },
})
