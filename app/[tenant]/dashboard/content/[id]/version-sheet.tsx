'use client'

import { History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Sheet, SheetContent } from '@/components/ui/sheet'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import type { UseRow, VersionRow } from '@/lib/content/schema'
import { restoreVersionAction } from '../actions'
import { UseList } from '../use-list'

type VersionSheetProps = {
  itemId: string
  versions: readonly VersionRow[]
  uses: readonly UseRow[]
  isReadOnly: boolean
}

/** What it was with each saving, and where it stands. */
export function VersionSheet({ itemId, versions, uses, isReadOnly }: VersionSheetProps) {
  const t = useTranslations('content.item')
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)

  async function restore(version: number) {
    setBusy(true)
    const result = await restoreVersionAction({ id: itemId, version })
    if (!result.ok) {
      setBusy(false)
      toast.error(result.message)
      return
    }
    // The editor begins anew with what was restored.
    window.location.reload()
  }

  return (
    <Sheet open={isOpen} onOpenChange={setOpen}>
      <Button variant="ghost" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <History aria-hidden /> {t('history')}
      </Button>
      <SheetContent title={t('history')}>
        <p className="mb-3 text-muted text-sm">{t('historyBody')}</p>
        <ol className="grid gap-2">
          {versions.map(({ version, subject, name, by, createdAt }, at) => (
            <li key={version} className="flex items-center gap-3 rounded-md border border-line-subtle p-3">
              <div className="min-w-0 flex-1 text-sm">
                <p className="flex items-center gap-2 font-medium">
                  {t('version', { version })}
                  {at === 0 && <Badge tone="success">{t('current')}</Badge>}
                </p>
                <p dir="auto" className="truncate text-muted">
                  {subject || name}
                </p>
                <p className="text-subtle text-xs">
                  <Time value={createdAt} /> · <bdi>{by}</bdi>
                </p>
              </div>
              {at > 0 && !isReadOnly && (
                <Button size="sm" disabled={isBusy} onClick={() => restore(version)}>
                  {t('restore')}
                </Button>
              )}
            </li>
          ))}
        </ol>
        <h3 className="mt-6 mb-2 font-semibold text-sm">{t('usedIn')}</h3>
        <UseList uses={uses} />
      </SheetContent>
    </Sheet>
  )
}
