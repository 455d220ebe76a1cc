import { randomBytes, randomInt } from 'node:crypto'
import { z } from 'zod'
import { MEDIA_LIMITS } from '@/lib/providers/whatsapp/schema'
import { graphError, jsonOf, type WhatsAppCall, type WhatsAppRoute } from './call'
import { decideTemplate } from './decide-template'
import type { SandboxTemplate } from './template-store'

const component = z.looseObject({ type: z.string(), text: z.string().optional() })
const components = z.array(component).min(1)
const submitted = z.object({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'name must be lowercase letters, digits and underscores'),
  language: z.string().min(2),
  category: z.enum(['AUTHENTICATION', 'MARKETING', 'UTILITY']),
  parameter_format: z.enum(['POSITIONAL', 'NAMED']).optional(),
  components,
})
const edited = z.object({ category: z.enum(['MARKETING', 'UTILITY']).optional(), components })
type Component = z.output<typeof component>

const APP = '990000000000001'
const PAGE = 25

const count = (text: string | undefined): number => (text?.match(/\{\{[^{}]+\}\}/g) ?? []).length

/** What Meta sees at once. @returns null where nothing is wrong */
function problemOf(given: readonly Component[]): string | null {
  const body = given.find(({ type }) => type === 'BODY')
  if (!body?.text) return 'The body is missing.'
  if (body.text.length > 1_024) return 'The body is too long.'
  if (/^\s*\{\{|\}\}\s*$/.test(body.text)) return "Variables can't be at the start or end of the template."
  if (count(body.text) > 0 && !body.example) return 'The body has variables without examples.'
  const header = given.find(({ type }) => type === 'HEADER')
  if (header && header.format !== 'TEXT' && !header.example) return 'The header has no example.'
  return null
}

const shown = (one: SandboxTemplate) => ({
  id: one.id,
  name: one.name,
  language: one.language,
  category: one.category,
  status: one.status,
  rejected_reason: one.reason,
  quality_score: { score: one.quality },
  components: one.components,
})

async function submit({ exchange, templates, subscriptions, token }: WhatsAppCall, account: string): Promise<void> {
  const parsed = submitted.safeParse(await jsonOf(exchange))
  if (!parsed.success) return graphError(exchange, 400, 100, 'Invalid parameter', z.prettifyError(parsed.error))
  const { name, language, category, components: given } = parsed.data
  const problem = problemOf(given)
  if (problem) return graphError(exchange, 400, 100, 'Invalid parameter', problem)
  if (templates.find(account, name, language)) {
    return graphError(exchange, 400, 100, 'Invalid parameter', 'There is already content in this language.')
  }
  const id = `9${randomInt(10 ** 13, 10 ** 14 - 1)}`
  const made = { id, account, name, language, category, status: 'PENDING', reason: 'NONE', quality: 'UNKNOWN' }
  const template = { ...made, components: given }
  await templates.set(template)
  decideTemplate(templates, subscriptions.of(token), template)
  // It is there, and the answer is not.
  if (name.includes('lost')) exchange.response.destroy()
  else exchange.json(200, { id, status: 'PENDING', category })
}

async function edit({ exchange, templates, subscriptions, token }: WhatsAppCall, before: SandboxTemplate) {
  const parsed = edited.safeParse(await jsonOf(exchange))
  if (!parsed.success) return graphError(exchange, 400, 100, 'Invalid parameter', z.prettifyError(parsed.error))
  if (!['APPROVED', 'REJECTED', 'PAUSED'].includes(before.status)) {
    return graphError(exchange, 400, 100, 'Invalid parameter', 'This template cannot be edited now.')
  }
  const problem = problemOf(parsed.data.components)
  if (problem) return graphError(exchange, 400, 100, 'Invalid parameter', problem)
  const template = { ...before, ...parsed.data, category: parsed.data.category ?? before.category, status: 'PENDING' }
  await templates.set(template)
  // Once mended it is taken, whatever its name asks for.
  decideTemplate(templates, subscriptions.of(token), { ...template, name: '' })
  exchange.json(200, { success: true })
}

function list({ exchange, templates }: WhatsAppCall, account: string): void {
  const name = exchange.query.get('name') ?? ''
  const limit = Math.min(Number(exchange.query.get('limit')) || PAGE, 100)
  const from = Number(exchange.query.get('after') ?? 0) || 0
  const all = templates.list(account).filter((one) => one.name.includes(name))
  const data = all.slice(from, from + limit)
  const after = String(from + data.length)
  const next = from + data.length < all.length ? { next: `https://graph.example/next?after=${after}` } : {}
  exchange.json(200, { data: data.map(shown), paging: { cursors: { before: String(from), after }, ...next } })
}

async function remove({ exchange, templates }: WhatsAppCall, account: string): Promise<void> {
  const template = templates.get(exchange.query.get('hsm_id') ?? '')
  if (template?.account !== account || template.name !== exchange.query.get('name')) {
    return graphError(exchange, 404, 100, 'Invalid parameter', 'Message template not found')
  }
  await templates.remove(template.id)
  exchange.json(200, { success: true })
}

/** Whether Meta takes a file of this type and size for a header. */
const isTaken = (type: string, sizeBytes: number): boolean =>
  Object.values(MEDIA_LIMITS).some(({ types, mostBytes }) => types.includes(type) && sizeBytes <= mostBytes)

/** The Resumable Upload API: examples of headers are looked at, taken and forgotten. */
async function upload({ exchange, path }: WhatsAppCall): Promise<void> {
  if (path[1] === 'uploads') {
    const type = exchange.query.get('file_type') ?? ''
    if (!isTaken(type, Number(exchange.query.get('file_length')))) {
      return graphError(exchange, 400, 100, 'Invalid parameter', `A file of the type ${type} is not supported.`)
    }
    return exchange.json(200, { id: `upload:${randomBytes(12).toString('hex')}` })
  }
  await exchange.body(MEDIA_LIMITS.document.mostBytes)
  exchange.json(200, { h: `4::${randomBytes(24).toString('base64url')}` })
}

/** `…/message_templates`, `POST /<template>`, and what uploading an example takes. */
export const templatesRoute: WhatsAppRoute = async (call) => {
  const { exchange, path, templates } = call
  const { method } = exchange
  const [first = '', edge] = path
  if (edge === 'message_templates') {
    if (method === 'POST') await submit(call, first)
    else if (method === 'DELETE') await remove(call, first)
    else list(call, first)
    return true
  }
  if (first === 'app' && method === 'GET') {
    exchange.json(200, { id: APP, name: 'Sandbox' })
    return true
  }
  if (method === 'POST' && ((first === APP && edge === 'uploads') || first.startsWith('upload:'))) {
    await upload(call)
    return true
  }
  const template = method === 'POST' && path.length === 1 ? templates.get(first) : undefined
  if (template) await edit(call, template)
  return template !== undefined
}
