import { anonymousContext, notFound } from '@/app/_request/anonymous'
import { mailTokenInput } from '@/lib/campaigns/schema'
import { invalid, parseJson, readBody } from '@/lib/kernel'
import { takeMailEvents } from '@/lib/mail-intake'
import { LARGEST_REPORT, toldEventsInput } from '@/lib/mail-intake/schema'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; key: string }> }

/** Bounces and complaints as a provider's webhook tells them. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, key } = await params
    const ctx = await anonymousContext(tenant)
    if (!ctx || !mailTokenInput.safeParse({ token: key }).success) return notFound()
    const told = toldEventsInput.safeParse(parseJson(await readBody(request, LARGEST_REPORT)))
    if (!told.success) {
      const [first] = told.error.issues
      throw invalid(first?.path.join('.') ?? 'body', first?.message ?? 'is not a list of events')
    }
    const taken = await takeMailEvents(ctx, { key, events: told.data.events })
    return Response.json(taken, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
