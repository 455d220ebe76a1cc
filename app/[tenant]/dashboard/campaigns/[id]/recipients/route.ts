import { apiContext } from '@/app/_request/api'
import { streamedFile } from '@/app/_request/streamed-file'
import { parseListState } from '@/components/ui/data-table/list-state'
import { recipientFile } from '@/lib/campaigns'
import { listRecipientsInput } from '@/lib/campaigns/schema'
import { invalid, isUuid } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'
import { RECIPIENTS } from '../../list-config'

export const dynamic = 'force-dynamic'

/** The filtered ledger of a campaign as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const { id: campaignId } = await params
    if (!isUuid(campaignId)) throw invalid('id', 'is not an id')
    const { filters } = parseListState(Object.fromEntries(new URL(request.url).searchParams), RECIPIENTS)
    const filter = listRecipientsInput.shape.filter.safeParse(filters.state?.[0]).data
    const parts = recipientFile(ctx, { campaignId, ...(filter ? { filter } : {}) })
    return await streamedFile(parts, { name: 'recipients.csv', type: 'text/csv; charset=utf-8' })
  } catch (error) {
    return errorResponse(error)
  }
}
