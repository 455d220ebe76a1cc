import type { Exchange } from '../http/exchange'
import { graphError, type WhatsAppCall, type WhatsAppRoute } from './call'
import { mediaRoute } from './media'
import { messagesRoute } from './messages'
import { numbersRoute } from './numbers'
import { subscribedAppsRoute } from './subscribed-apps'
import { templatesRoute } from './templates'

/** Each part of the API, asked in this order. */
const ROUTES: readonly WhatsAppRoute[] = [messagesRoute, mediaRoute, templatesRoute, subscribedAppsRoute, numbersRoute]

const PATH = /^\/v\d{1,3}\.\d{1,2}\/(.+)$/

/** Meta's Cloud API: any account, any token but `wrong`. False when the path is none of its. */
export async function answerWhatsApp(
  exchange: Exchange,
  state: Pick<WhatsAppCall, 'phones' | 'faults' | 'subscriptions' | 'templates'>,
): Promise<boolean> {
  const [, below] = PATH.exec(exchange.path) ?? []
  if (!below) return false
  const [, token = ''] = /^(?:Bearer|OAuth) (.+)$/.exec(exchange.request.headers.authorization ?? '') ?? []
  if (token === '' || token === 'wrong') {
    graphError(exchange, 401, 190, 'Invalid OAuth access token')
    return true
  }
  const call = { ...state, exchange, path: below.split('/').map(decodeURIComponent), token }
  for (const route of ROUTES) if (await route(call)) return true
  graphError(exchange, 404, 2500, 'Unknown path components')
  return true
}
