'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Link } from '@/components/ui/link'
import { toast } from '@/components/ui/toast'
import type { SegmentUse } from '@/lib/segments/schema'
import { deleteSegment } from '../actions'

type DeleteSegmentProps = { segmentId: string; name: string; uses: readonly SegmentUse[] }

/** Says what will be lost, and where it is used: those would miss it, so it cannot be deleted meanwhile. */
export function DeleteSegment({ segmentId, name, uses }: DeleteSegmentProps) {
  const t = useTranslations('segments.delete')
  const router = useRouter()
  return (
    <ConfirmButton
      variant="danger"
      confirm={{
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
        confirmLabel: t('action'),
        onConfirm: async () => {
          const result = await deleteSegment({ segmentId })
          if (result.ok) {
            toast.success(t('done', { name }))
            router.push('/dashboard/contacts/segments')
          }
          return result
        },
      }}
    >
      <Trash2 aria-hidden />
      {t('action')}
    </ConfirmButton>
  )
}
