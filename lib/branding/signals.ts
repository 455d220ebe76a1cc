/** A colour of a website's style sheets: how often it stands there, and for what where a selector tells. */
export type SignalColor = {
  hex: string
  count: number
  role?: 'brand' | 'button' | 'background' | 'link' | 'text'
}

/** What was read off a company's own website. Addresses are absolute; lists start with the likeliest. */
export type WebsiteSignals = {
  themeColor: string | null
  cssColors: readonly SignalColor[]
  fontFamilies: readonly string[]
  siteName: string | null
  title: string | null
  description: string | null
  logoCandidates: readonly string[]
  iconCandidates: readonly string[]
  /** The words of the page, without markup. */
  text: string
}
