import { graphError, type WhatsAppRoute } from './call'

/** `GET /<number>`: a number that stands well. */
export const numbersRoute: WhatsAppRoute = async ({ exchange, path }) => {
  const [id = ''] = path
  if (exchange.method !== 'GET' || path.length !== 1) return false
  if (!/^\d{5,25}$/.test(id)) {
    graphError(exchange, 400, 100, 'Unsupported get request. Object does not exist')
    return true
  }
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
