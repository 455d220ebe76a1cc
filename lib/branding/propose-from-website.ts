import { z } from 'zod'
import { webAddress } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { readWebsiteSignals } from '@/lib/providers/crawler'
import { proposeBranding } from './propose'

const websiteInput = z.strictObject({ url: webAddress })

/** What the company's own website suggests: colours, fonts, words, each with its reason. Nothing is changed. */
export const proposeFromWebsite = task({
  name: 'branding.propose-from-website',
  access: 'branding:write',
  input: websiteInput,
  route: {
    method: 'POST',
    path: '/branding/proposals',
    summary: 'Propose a branding from a website',
    tags: ['Branding'],
  },
  handler: async ({ input }) => {
    const signals = await readWebsiteSignals(input.url)
    return {
      ...proposeBranding(signals),
      logoCandidates: signals.logoCandidates,
      iconCandidates: signals.iconCandidates,
    }
  },
})
