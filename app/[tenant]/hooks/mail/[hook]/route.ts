import { anonymousContext, notFound } from '@/app/_request/anonymous'
import { readBody } from '@/lib/kernel'
import { takeMailHook } from '@/lib/mail-intake'
import { LARGEST_REPORT } from '@/lib/mail-intake/schema'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; hook: string }> }

/** A mail provider tells what became of mails. What follows from it comes later. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, hook } = await params
    const ctx = await anonymousContext(tenant)
    if (!ctx) return notFound()
    const body = await readBody(request, LARGEST_REPORT)
    await takeMailHook(ctx, hook, { body, header: (name) => request.headers.get(name) })
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
