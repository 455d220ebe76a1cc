import { createHash } from 'node:crypto'
import type { Exchange } from '../http/exchange'
import type { MediaStore } from '../phone/media-store'
import { graphError, type WhatsAppRoute } from './call'

const MAX_BYTES = 110_000_000
const UNKNOWN = 'Unsupported get request. Object does not exist'

/** Files whose names begin so cannot be had, or only the second time. */
const isGone = (name: string): boolean => name.startsWith('gone')
const isBroken = (name: string): boolean => name.startsWith('broken')

const seen = new Set<string>()

/** `POST /<number>/media` takes a file, `GET /<media id>` says where it is. */
export const mediaRoute: WhatsAppRoute = async ({ exchange, path, phones }) => {
  const [id = '', edge] = path
  if (exchange.method === 'POST' && edge === 'media') {
    const form = await exchange.form(MAX_BYTES)
    const file = form.get('file')
    if (!(file instanceof File) || form.get('messaging_product') !== 'whatsapp') {
      graphError(exchange, 400, 100, 'Invalid parameter', 'The parameter file is required.')
      return true
    }
    const contentType = String(form.get('type') ?? file.type)
    const bytes = Buffer.from(await file.arrayBuffer())
    exchange.json(200, { id: phones.media.add({ name: file.name, contentType, bytes }).id })
    return true
  }
  if (exchange.method !== 'GET' || path.length !== 1 || !id.startsWith('media-')) return false
  const file = phones.media.get(id)
  if (!file || isGone(file.name)) {
    graphError(exchange, 400, 100, UNKNOWN)
    return true
  }
  exchange.json(200, {
    messaging_product: 'whatsapp',
    id,
    url: `http://${exchange.host}/whatsapp-media/${id}`,
    mime_type: file.contentType,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    file_size: file.bytes.byteLength,
  })
  return true
}

/** `GET /whatsapp-media/<id>`: the bytes, for whoever brings a token. False for other paths. */
export function answerMedia(exchange: Exchange, media: MediaStore): boolean {
  const [, id] = /^\/whatsapp-media\/([\w-]+)$/.exec(exchange.path) ?? []
  if (!id) return false
  const file = media.get(id)
  if (!/^Bearer .+$/.test(exchange.request.headers.authorization ?? '')) exchange.json(401, {})
  else if (!file) exchange.json(404, {})
  else if (isBroken(file.name) && !seen.has(id)) {
    seen.add(id)
    exchange.json(503, {})
  } else exchange.send(200, file.contentType, file.bytes)
  return true
}
