/** The Graph API's version where nobody has chosen another. */
export const DEFAULT_API_VERSION = 'v25.0'

/** Versions look like `v25.0`. */
export const API_VERSION = /^v(\d{1,3})\.\d{1,2}$/

/** From this version on a number's limit is told as that of the whole portfolio. */
const LIMIT_OF_PORTFOLIO = 24

/** The field that says how many people may be written to in a day. */
export const limitField = (version: string): 'whatsapp_business_manager_messaging_limit' | 'messaging_limit_tier' =>
  Number(API_VERSION.exec(version)?.[1] ?? 0) >= LIMIT_OF_PORTFOLIO
    ? 'whatsapp_business_manager_messaging_limit'
    : 'messaging_limit_tier'
