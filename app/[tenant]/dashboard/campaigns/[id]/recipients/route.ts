import { apiContext } from '@/app/_request/api'
import { streamedFile } from '@/app/_request/streamed-file'
import { recipientFile } from '@/lib/campaigns'
import { listRecipientsInput } from '@/lib/campaigns/schema'
import { invalid, isUuid } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

/** The filtered ledger of a campaign as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const { id: campaignId } = await params
    if (!isUuid(campaignId)) throw invalid('id', 'is not an id')
    const filter = listRecipientsInput.shape.filter.safeParse(new URL(request.url).searchParams.get('state')).data
    const parts = recipientFile(ctx, { campaignId, ...(filter ? { filter } : {}) })
    return await streamedFile(parts, { name: 'recipients.csv', type: 'text/csv; charset=utf-8' })
  } catch (error) {
    return errorResponse(error)
  }
}
