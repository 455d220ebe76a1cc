export type SiteLink = { label: string; path: string }

export type SitePage = {
  path: string
  title: string
  /** The meta description; one sentence. */
  description: string
  /** Day of the last change, as `2026-10-14`. */
  updated: string
  /** Markdown below the title. Raw HTML in it is shown as text. */
  body: string
  /** Shown on the page's gradient band, under the title. */
  lead?: string
  actions?: SiteLink[]
  cards?: { title: string; text: string; path: string }[]
  /** Set for blog posts: which team wrote it. */
  postedBy?: string
}

export type Site = {
  hostname: string
  name: string
  tagline: string
  primary: string
  secondary: string
  /** Inner markup of a 32×32 SVG. */
  symbol: string
  industry: string
  email: string
  phone: string
  address: { street: string; city: string; region: string; postalCode: string; country: string }
  navigation: SiteLink[]
  callToAction: SiteLink
  footer: { heading: string; links: SiteLink[] }[]
  /** Last line of the footer. */
  imprint: string
  pages: SitePage[]
}
