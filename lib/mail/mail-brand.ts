/** What a mail shows of a company; all addresses are absolute. */
export type MailBrand = {
  companyName: string
  homeUrl: string
  logoUrl: string | null
  /** The same for a dark ground, where it differs. */
  logoDarkUrl?: string | null
  /** Header bar and buttons. */
  primary: string
  onPrimary: string
  look: 'line' | 'filled' | 'plain'
  headerText: string | null
  footerText: string | null
}
