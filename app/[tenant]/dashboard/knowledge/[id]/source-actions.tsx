'use client'

import { FileText, RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { deleteSourceAction, draftFromSourceAction, startCrawlAction } from '../actions'

type Source = { id: string; name: string; kind: string; indexed: number }

export function SourceActions({ source, isRunning }: { source: Source; isRunning: boolean }) {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const hasPages = source.kind === 'website' || source.kind === 'page'

  async function run(work: () => Promise<{ ok: true; data: unknown } | { ok: false; message: string }>, done?: string) {
    setBusy(true)
    const result = await work()
    setBusy(false)
    if (!result.ok) toast.error(result.message)
    else if (done) toast.success(done)
    router.refresh()
  }

  return (
    <>
      {hasPages && (
        <>
          <Button
            disabled={isBusy || isRunning}
            onClick={() =>
              run(() => draftFromSourceAction({ sourceId: source.id, publish: false }), 'Drafts are in your articles')
            }
          >
            <FileText aria-hidden /> Draft articles
          </Button>
          <Button
            disabled={isBusy || isRunning}
            onClick={() => run(() => startCrawlAction({ sourceId: source.id, mode: 'all' }))}
          >
            <RefreshCw aria-hidden /> Read again
          </Button>
        </>
      )}
      <ConfirmButton
        variant="ghost"
        confirm={{
          title: `Delete “${source.name}”?`,
          body: `The assistant will no longer answer from its ${source.indexed} pages. Articles that were drafted from them stay. This cannot be undone.`,
          confirmLabel: 'Delete source',
          ...(source.indexed > 20 ? { typeToConfirm: source.name } : {}),
          onConfirm: async () => {
            const result = await deleteSourceAction({ id: source.id })
            if (result.ok) router.push('/dashboard/knowledge')
            return result
          },
        }}
      >
        Delete
      </ConfirmButton>
    </>
  )
}
