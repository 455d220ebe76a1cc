import { graphError, type WhatsAppRoute } from './call'

/** In the sandbox a number's id begins as its account's does. */
const SHARED_DIGITS = 6

/**
 * `GET /<number>`: a number that stands well. `GET /<account>/phone_numbers`: those that somebody has asked for and that are of the
 * account.
 */
export const numbersRoute: WhatsAppRoute = async ({ exchange, path, subscriptions, token }) => {
  const [id = '', edge] = path
  if (exchange.method === 'GET' && edge === 'phone_numbers' && path.length === 2) {
    const ofAccount = subscriptions.numbersOf(token).filter((one) => one.startsWith(id.slice(0, SHARED_DIGITS)))
    exchange.json(200, { data: ofAccount.map((one) => ({ id: one })) })
    return true
  }
  if (exchange.method !== 'GET' || path.length !== 1) return false
  if (!/^\d{5,25}$/.test(id)) {
    graphError(exchange, 400, 100, 'Unsupported get request. Object does not exist')
    return true
  }
  subscriptions.noteNumber(token, id)
  exchange.json(200, {
    id,
    display_phone_number: `+999 ${id.slice(-9)}`,
    verified_name: 'Sandbox',
    quality_rating: 'GREEN',
    whatsapp_business_manager_messaging_limit: 'TIER_10K',
    messaging_limit_tier: 'TIER_10K',
  })
  return true
}
