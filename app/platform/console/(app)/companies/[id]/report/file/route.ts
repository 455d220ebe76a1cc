import { consoleActionContext } from '@/app/_request/action'
import { generateTenantReport, reportFile } from '@/lib/health'
import { REPORT_FORMATS, readPeriod } from '@/lib/health/schema'
import { errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

/** A company's report as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const ctx = await consoleActionContext()
    const query = new URL(request.url).searchParams
    const format = REPORT_FORMATS.find((candidate) => candidate === query.get('format')) ?? 'json'
    const period = readPeriod(query.get('period'))
    return reportFile(await generateTenantReport(ctx, { tenantId: (await params).id, period }), format)
  } catch (error) {
    return errorResponse(error)
  }
}
