import { actionContext } from '@/app/_request/action'
import { exportCompany } from '@/lib/lifecycle'
import { errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

/** Everything that the company owns, one line of JSON for each row. */
export async function GET(): Promise<Response> {
  try {
    const ctx = await actionContext()
    return new Response(await exportCompany(ctx, {}), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="${ctx.tenant.slug}.ndjson"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    return errorResponse(error)
  }
}
