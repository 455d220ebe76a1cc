'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import type { PageVersion } from '@/lib/pages/schema'
import { restorePageVersion } from '../actions'

type VersionListProps = { pageId: string; current: number; versions: readonly PageVersion[]; canWrite: boolean }

/** Every saving is kept; an earlier one becomes the draft again. */
export function VersionList({ pageId, current, versions, canWrite }: VersionListProps) {
  const t = useTranslations('pages.versions')
  const router = useRouter()
  const restore = async (version: number) => {
    const result = await restorePageVersion({ pageId, version })
    if (result.ok) {
      toast.success(t('restored', { version }))
      router.refresh()
    } else toast.error(result.message)
  }
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody>
        <ol className="grid max-h-72 gap-2 overflow-y-auto text-sm">
          {versions.map(({ version, by, at }) => (
            <li key={version} className="flex items-center justify-between gap-3">
              <span className="min-w-0 truncate text-fg">
                {t('one', { version, by })} <Time value={at} className="text-muted" />
              </span>
              {canWrite && version !== current && (
                <Button size="sm" onClick={() => void restore(version)}>
                  {t('restore')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}
