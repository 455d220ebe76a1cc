import { apiContext } from '@/app/_request/api'
import { identifyContact, throttleChat } from '@/lib/conversations'
import { parseJson, readBody, unauthenticated } from '@/lib/kernel'
import { errorResponse, type TenantContext, tenantContext } from '@/lib/operations'

const MOST_BYTES = 64 * 1024
const NO_STORE = { 'cache-control': 'no-store' }

type Rule = 'start' | 'write' | 'look'
type Answer = { status?: number; body?: unknown } | Response
type Handler = (args: { ctx: TenantContext; request: Request; json: () => Promise<never> }) => Promise<Answer>

const ADDRESS_RULES = {
  start: 'startFromAddress',
  write: 'writeFromAddress',
  look: 'lookFromAddress',
} as const satisfies Record<Rule, Parameters<typeof throttleChat>[0]>

/** The verbs check what they are given themselves, so a body goes to them as it came. */
const unchecked = (request: Request) => async () => parseJson(await readBody(request, MOST_BYTES)) as never

async function asContact(ctx: TenantContext, request: Request): Promise<TenantContext> {
  const [scheme, token] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw unauthenticated()
  const { tenant, actor } = await identifyContact(ctx, { token })
  return tenantContext(tenant, actor, ctx.request)
}

async function answer(rule: Rule, request: Request, work: (ctx: TenantContext) => Promise<Answer>): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    await throttleChat(ADDRESS_RULES[rule], `${ctx.tenantId}:${ctx.request.ip}`)
    const result = await work(ctx)
    if (result instanceof Response) return result
    if (result.body === undefined) return new Response(null, { status: result.status ?? 204, headers: NO_STORE })
    return Response.json(result.body, { status: result.status ?? 200, headers: NO_STORE })
  } catch (error) {
    return errorResponse(error)
  }
}

/** A door for anybody on the company's host. */
export const publicDoor =
  (rule: Rule, handler: Handler) =>
  (request: Request): Promise<Response> =>
    answer(rule, request, (ctx) => handler({ ctx, request, json: unchecked(request) }))

/** A door for the customer whose token it is. */
export const contactDoor =
  (rule: Exclude<Rule, 'start'>, handler: Handler) =>
  (request: Request): Promise<Response> =>
    answer(rule, request, async (anonymous) => {
      const ctx = await asContact(anonymous, request)
      if (rule === 'write') await throttleChat('writeInConversation', `${ctx.tenantId}:${ctx.actor.id}`)
      return handler({ ctx, request, json: unchecked(request) })
    })
