import { connectionRef } from '@/lib/channels/schema'
import { readBody } from '@/lib/kernel'
import { uuid } from '@/lib/kernel/schema'
import { takeMailHook } from '@/lib/mail-intake'
import { LARGEST_REPORT } from '@/lib/mail-intake/schema'
import {
  takeApiCallback,
  takeSharedWhatsapp,
  takeTextCallback,
  takeWhatsappCallback,
  verifySharedWhatsapp,
  verifyWhatsapp,
} from '@/lib/message-intake'
import { LARGEST_API_CALLBACK, LARGEST_CALLBACK, LARGEST_WHATSAPP_CALLBACK } from '@/lib/message-intake/schema'
import { ANONYMOUS, errorResponse, type TenantContext, tenantContext } from '@/lib/operations'
import { type AppHost, tenantOfHost } from '@/lib/tenancy'

const NEVER_KEPT = { 'cache-control': 'no-store' }
const notFound = (): Response => new Response('Not found', { status: 404, headers: NEVER_KEPT })
const notTaken = (methods: readonly string[]): Response =>
  new Response(null, { status: 405, headers: { ...NEVER_KEPT, allow: methods.join(', ') } })
const taken = (status: number): Response => new Response(null, { status, headers: NEVER_KEPT })

/** What Meta asks for when an address is entered in its console. */
const asked = ({ searchParams }: URL) => ({
  mode: searchParams.get('hub.mode'),
  token: searchParams.get('hub.verify_token'),
  challenge: searchParams.get('hub.challenge'),
})

const proof = (challenge: string): Response =>
  new Response(challenge, {
    headers: { ...NEVER_KEPT, 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' },
  })

/** Meta tells what becomes of messages of all companies that write through the operator's app. */
const SHARED_WHATSAPP = '/api/hooks/whatsapp'

async function answerShared(request: Request, url: URL): Promise<Response> {
  if (request.method === 'GET') return proof(verifySharedWhatsapp(asked(url)))
  if (request.method !== 'POST') return notTaken(['GET', 'POST'])
  const body = await readBody(request, LARGEST_WHATSAPP_CALLBACK)
  await takeSharedWhatsapp({ signature: request.headers.get('x-hub-signature-256'), body })
  return taken(200)
}

/** Somebody calls an address of a company's: `ref` is its last part. */
type Call = { ctx: TenantContext; ref: string; request: Request; url: URL }
type Door = (call: Call) => Promise<Response>

const askedByMeta: Door = async ({ ctx, ref, url }) => {
  const connectionId = connectionRef.safeParse(ref).data
  if (!connectionId) return notFound()
  const { challenge } = await verifyWhatsapp(ctx, { connectionId, ...asked(url) })
  return proof(challenge)
}

const toldByMeta: Door = async ({ ctx, ref, request }) => {
  const connectionId = connectionRef.safeParse(ref).data
  if (!connectionId) return notFound()
  const body = await readBody(request, LARGEST_WHATSAPP_CALLBACK)
  await takeWhatsappCallback(ctx, { connectionId, signature: request.headers.get('x-hub-signature-256'), body })
  return taken(200)
}

const toldOfText: Door = async ({ ctx, ref, request, url }) => {
  const connectionId = connectionRef.safeParse(ref).data
  if (!connectionId) return notFound()
  const { headers } = request
  const body = await readBody(request, LARGEST_CALLBACK)
  const signature = headers.get('x-twilio-signature') ?? headers.get('authorization')
  await takeTextCallback(ctx, { connectionId, signature, path: `/hooks/sms/${ref}${url.search}`, body })
  return new Response('<Response/>', { headers: { ...NEVER_KEPT, 'content-type': 'text/xml' } })
}

const toldByProgram: Door = async ({ ctx, ref, request }) => {
  const connectionId = uuid.safeParse(ref).data
  if (!connectionId) return notFound()
  const { headers } = request
  const body = await readBody(request, LARGEST_API_CALLBACK)
  await takeApiCallback(ctx, {
    connectionId,
    id: headers.get('webhook-id'),
    timestamp: headers.get('webhook-timestamp'),
    signature: headers.get('webhook-signature'),
    body,
  })
  return taken(202)
}

const toldOfMail: Door = async ({ ctx, ref, request }) => {
  const body = await readBody(request, LARGEST_REPORT)
  await takeMailHook(ctx, ref, { body, header: (name) => request.headers.get(name) })
  return taken(204)
}

const DOORS: Readonly<Record<string, { GET?: Door; POST: Door }>> = {
  whatsapp: { GET: askedByMeta, POST: toldByMeta },
  sms: { POST: toldOfText },
  api: { POST: toldByProgram },
  mail: { POST: toldOfMail },
}

const OF_COMPANY = /^\/hooks\/([a-z]+)\/([^/]+)$/

async function answerCompany(request: Request, host: AppHost, path: string, url: URL): Promise<Response> {
  const [, channel = '', ref = ''] = OF_COMPANY.exec(path) ?? []
  const doors = Object.hasOwn(DOORS, channel) ? DOORS[channel] : undefined
  if (!doors) return notFound()
  const door = request.method === 'GET' ? doors.GET : request.method === 'POST' ? doors.POST : undefined
  if (!door) return notTaken(Object.keys(doors))
  const tenant = await tenantOfHost(host)
  return tenant ? door({ ctx: tenantContext(tenant, ANONYMOUS), ref, request, url }) : notFound()
}

/**
 * A provider, or a company's own program, tells what became of a message or what somebody wrote. It is stored; what follows from
 * it comes later. Companies are called on their own host, the operator's app on the platform's. It never throws.
 * @param called without its query, where the request's address is not what the caller wrote
 */
export async function answerCallback(request: Request, host: AppHost, called?: string): Promise<Response> {
  try {
    const url = new URL(request.url)
    const path = called ?? url.pathname
    if (path !== SHARED_WHATSAPP) return await answerCompany(request, host, path, url)
    return host.kind === 'root' ? await answerShared(request, url) : notFound()
  } catch (error) {
    return errorResponse(error)
  }
}
