import { apiContext } from '@/app/_request/api'
import { readOwnReport, reportFile } from '@/lib/health'
import { REPORT_FORMATS, readPeriod } from '@/lib/health/schema'
import { errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

/** The company's own report as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const query = new URL(request.url).searchParams
    const format = REPORT_FORMATS.find((candidate) => candidate === query.get('format')) ?? 'json'
    return reportFile(await readOwnReport(ctx, { period: readPeriod(query.get('period')) }), format)
  } catch (error) {
    return errorResponse(error)
  }
}
