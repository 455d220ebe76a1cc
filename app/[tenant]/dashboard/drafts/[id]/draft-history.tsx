'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Sheet, SheetContent } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import { type DraftVersionRow, type DraftView, textOf } from '@/lib/drafts/schema'
import { listDraftVersions, restoreDraft } from '../actions'

type Props = { draft: DraftView; onClose: () => void; onChanged: (draft: DraftView) => void }

/** What a draft said after each change; each can be had back. */
export function DraftHistory({ draft, onClose, onChanged }: Props) {
  const t = useTranslations('drafts')
  const [versions, setVersions] = useState<DraftVersionRow[] | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    let isCurrent = true
    void listDraftVersions({ draftId: draft.id }).then((result) => {
      if (!isCurrent) return
      if (result.ok) setVersions(result.data)
      else toast.error(result.message)
    })
    return () => {
      isCurrent = false
    }
  }, [draft.id])
  const restore = async (version: number) => {
    setBusy(true)
    const result = await restoreDraft({ draftId: draft.id, version })
    setBusy(false)
    if (!result.ok) return toast.error(result.message)
    onChanged(result.data)
    onClose()
  }
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent title={t('tools.history')}>
        <p className="mb-3 text-muted text-sm">{t('historyHint')}</p>
        {versions === null ? (
          <Skeleton className="h-40" />
        ) : (
          <ol className="grid gap-2">
            {versions.map(({ version, act, content, by, createdAt }) => (
              <li key={version} className="grid gap-2 rounded-md border border-line-subtle p-3 text-sm">
                <div className="flex items-center gap-2">
                  <span className="font-medium">{t('version', { version })}</span>
                  <Badge>{t(`versionActs.${act}`)}</Badge>
                  {version === draft.version ? (
                    <Badge tone="success" className="ms-auto">
                      {t('current')}
                    </Badge>
                  ) : (
                    <Button size="sm" className="ms-auto" disabled={isBusy} onClick={() => restore(version)}>
                      {t('restore')}
                    </Button>
                  )}
                </div>
                <p dir="auto" className="line-clamp-4 whitespace-pre-line text-muted">
                  {textOf(content)}
                </p>
                <p className="text-subtle text-xs">
                  <Time value={createdAt} /> · <bdi>{by}</bdi>
                </p>
              </li>
            ))}
          </ol>
        )}
      </SheetContent>
    </Sheet>
  )
}
