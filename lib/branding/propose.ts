import { line } from '@/lib/kernel/schema'
import { type BrandingUpdate, brandingUpdate } from './choices'
import { fonts } from './font-list'
import { type ColorProposals, proposeColors } from './propose-colors'
import { proposeFonts } from './propose-fonts'
import { proposeTone, type ToneProposal } from './propose-tone'
import type { WebsiteSignals } from './signals'

/** Why one choice was proposed; `field` is its path in the choices, `value` as people read it. */
export type ProposalReason = { field: string; value: string; reason: string }

export type BrandProposal = {
  /** To be applied when the company agrees. Images are not among them: they must be fetched and stored first. */
  changes: BrandingUpdate
  description: string | null
  /** Addresses on the company's website, the likeliest first. */
  logoUrls: string[]
  iconUrls: string[]
  tone: ToneProposal[]
  reasons: ProposalReason[]
}

const GREETING = /^(home|homepage|welcome|start|startseite|accueil|inicio|index)\b/i
const companyLine = line(120)

function proposeName({ siteName, title, text }: WebsiteSignals): { value: string; reason: string } | null {
  const own = companyLine.safeParse(siteName ?? '')
  if (own.success) return { value: own.data, reason: 'Your website calls itself so.' }
  const parts = (title ?? '')
    .split(/\s+[|–—·•:-]\s+|:\s+/)
    .filter((part) => part.trim() !== '' && !GREETING.test(part.trim()))
  const mentions = (part: string) => text.toLowerCase().split(part.trim().toLowerCase()).length - 1
  const best = parts.reduce<string | null>((chosen, part) => {
    if (chosen === null) return part
    const gain = mentions(part) - mentions(chosen)
    return gain > 0 || (gain === 0 && part.length < chosen.length) ? part : chosen
  }, null)
  const parsed = companyLine.safeParse(best ?? '')
  return parsed.success ? { value: parsed.data, reason: 'It stands in the title of your website.' } : null
}

const extension = (url: string) => /\.(\w{2,5})(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase() ?? ''

/** Keeps the order but for the kind of file: what scales or is large first, the old icon format last. */
const byKind = (urls: readonly string[], rank: (url: string) => number) =>
  [...new Set(urls)].filter((url) => /^https?:\/\//.test(url)).sort((one, other) => rank(one) - rank(other))

const logoRank = (url: string) => (/logo/i.test(url) ? 0 : 2) + (extension(url) === 'svg' ? 0 : 1)
const iconRank = (url: string) =>
  /apple-touch/i.test(url) ? 0 : extension(url) === 'ico' ? 3 : extension(url) === 'svg' ? 1 : 2

const hexesOf = (proposals: ColorProposals) =>
  Object.fromEntries(Object.entries(proposals).map(([name, { hex }]) => [name, hex]))

/** Choices for a company from what its own website shows, each with the reason. Never throws; may propose little. */
export function proposeBranding(signals: WebsiteSignals): BrandProposal {
  const name = proposeName(signals)
  const colors = proposeColors(signals)
  const { body, heading } = proposeFonts(signals.fontFamilies)
  const changes = brandingUpdate.parse({
    ...(name ? { companyName: name.value } : {}),
    ...(colors.primary || colors.background || colors.text ? { colors: hexesOf(colors) } : {}),
    ...(body && heading ? { fonts: { body: body.id, heading: heading.id } } : {}),
  })
  const reasons: ProposalReason[] = [
    ...(name ? [{ field: 'companyName', value: name.value, reason: name.reason }] : []),
    ...Object.entries(colors).map(([color, { hex, reason }]) => ({ field: `colors.${color}`, value: hex, reason })),
    ...(body ? [{ field: 'fonts.body', value: fonts[body.id].family, reason: body.reason }] : []),
    ...(heading ? [{ field: 'fonts.heading', value: fonts[heading.id].family, reason: heading.reason }] : []),
  ]
  return {
    changes,
    description: signals.description?.trim() || null,
    logoUrls: byKind(signals.logoCandidates, logoRank),
    iconUrls: byKind(signals.iconCandidates, iconRank),
    tone: proposeTone([signals.title, signals.description, signals.text].filter(Boolean).join('. ')),
    reasons,
  }
}
