import { getTranslations } from 'next-intl/server'
import { apiContext } from '@/app/_request/api'
import { streamedFile } from '@/app/_request/streamed-file'
import { listFields } from '@/lib/contacts'
import { refusedFile } from '@/lib/imports'
import { invalid, isUuid } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'
import { reasonWords } from '../row-words'

export const dynamic = 'force-dynamic'

/** The rows that were refused, each with its reason. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const { id } = await params
    if (!isUuid(id)) throw invalid('id', 'is not an id')
    const [t, contacts, fields] = await Promise.all([
      getTranslations('imports'),
      getTranslations('contacts'),
      listFields(ctx, {}),
    ])
    const parts = refusedFile(ctx, id, {
      heading: t('reasonColumn'),
      reason: (row) => reasonWords(row, { t, contacts, fields }),
    })
    return await streamedFile(parts, { name: 'refused-rows.csv', type: 'text/csv; charset=utf-8' })
  } catch (error) {
    return errorResponse(error)
  }
}
