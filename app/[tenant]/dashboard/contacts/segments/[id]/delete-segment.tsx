'use client'

import { useTranslations } from 'next-intl'
import { DeleteButton } from '@/components/ui/delete-button'
import { Link } from '@/components/ui/link'
import type { SegmentUse } from '@/lib/segments/schema'
import { deleteSegment } from '../actions'

type DeleteSegmentProps = { segmentId: string; name: string; uses: readonly SegmentUse[] }

/** Says what will be lost, and where it is used: those would miss it, so it cannot be deleted meanwhile. */
export function DeleteSegment({ segmentId, name, uses }: DeleteSegmentProps) {
  const t = useTranslations('segments.delete')
  return (
    <DeleteButton
      variant="danger"
      folder="/dashboard/contacts/segments"
      remove={() => deleteSegment({ segmentId })}
      words={{
        title: t('title', { name }),
        body: (
          <>
            {t('body')}
            {uses.length > 0 && (
              <span className="mt-3 block">
                {t('uses')}
                {uses.map((use) => (
                  <Link key={use.id} href={`/dashboard/contacts/segments/${use.id}`} className="mt-1 block underline">
                    {use.name}
                  </Link>
                ))}
              </span>
            )}
          </>
        ),
        action: t('action'),
        done: t('done', { name }),
      }}
    />
  )
}
