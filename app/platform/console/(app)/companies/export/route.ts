import { consoleActionContext } from '@/app/_request/action'
import { parseListState } from '@/components/ui/data-table'
import { errorResponse } from '@/lib/operations'
import { exportTenants, listPlans } from '@/lib/platform'
import { TENANT_SORTS } from '@/lib/platform/schema'
import { companyListConfig, companyQuery } from '../(list)/company-query'

export const dynamic = 'force-dynamic'

/** The list of companies as the address filters and sorts it. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await consoleActionContext()
    const plans = await listPlans(ctx, {})
    const columns = TENANT_SORTS.map((id) => ({ id, isSortable: true }))
    const config = companyListConfig(
      columns,
      plans.map(({ id }) => id),
    )
    const state = parseListState(Object.fromEntries(new URL(request.url).searchParams), config)
    return new Response(await exportTenants(ctx, companyQuery(state)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="companies.csv"',
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    return errorResponse(error)
  }
}
