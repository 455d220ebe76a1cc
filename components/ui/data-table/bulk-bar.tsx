'use client'

import { X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, Suspense, useState, useTransition } from 'react'
import { Button } from '../button'
import type { FormResult } from '../form-result'
import { toast } from '../toast'
import { useList } from './list-context'

const AskDialog = lazy(() => import('./ask-dialog').then((file) => ({ default: file.AskDialog })))
const ConfirmDialog = lazy(() => import('../confirm-dialog').then((file) => ({ default: file.ConfirmDialog })))

export type BulkAction = {
  id: string
  label: string
  icon?: ReactNode
  tone?: 'danger'
  /** Asks first; `typeToConfirm` where much is lost. */
  confirm?: { title: string; body: string; typeToConfirm?: string }
  /** Asks for a word first, or for one of `options`; `run` gets it. */
  ask?: {
    title: string
    label: string
    options?: readonly { value: string; label: string }[]
    suggestions?: readonly string[]
  }
  /** Said after success. */
  success?: string
  run: (ids: string[], answer: string) => Promise<FormResult>
}

/** Floats over the list's foot while rows are selected. */
export function BulkBar({ actions }: { actions: readonly BulkAction[] }) {
  const t = useTranslations('ui.table')
  const { selected, clearSelection } = useList()
  const router = useRouter()
  const [asking, setAsking] = useState<BulkAction | null>(null)
  const [isRunning, startTransition] = useTransition()

  const run = async (action: BulkAction, answer = ''): Promise<FormResult> => {
    const result = await action.run([...selected], answer)
    if (result.ok) {
      clearSelection()
      router.refresh()
      if (action.success) toast.success(action.success)
    }
    return result
  }

  const press = (action: BulkAction) => {
    if (action.confirm || action.ask) return setAsking(action)
    startTransition(async () => {
      const result = await run(action)
      if (!result.ok) toast.error(result.message)
    })
  }

  return (
    <>
      {selected.size > 0 && (
        <section
          aria-label={t('selection')}
          className="sticky bottom-[max(1rem,env(safe-area-inset-bottom))] z-30 mx-auto flex max-w-full animate-pop-in items-center gap-1 overflow-x-auto rounded-xl border border-line bg-raised p-1.5 shadow-lg"
        >
          <p role="status" className="whitespace-nowrap px-2.5 font-medium text-sm tabular-nums">
            {t('selected', { count: selected.size })}
          </p>
          {actions.map((action) => (
            <Button
              key={action.id}
              size="sm"
              variant="ghost"
              className={action.tone === 'danger' ? 'text-danger hover:bg-danger-soft hover:text-danger' : 'text-fg'}
              disabled={isRunning}
              onClick={() => press(action)}
            >
              {action.icon}
              {action.label}
            </Button>
          ))}
          <Button size="icon-sm" variant="ghost" aria-label={t('clearSelection')} onClick={clearSelection}>
            <X aria-hidden />
          </Button>
        </section>
      )}
      {asking?.ask && (
        <Suspense fallback={null}>
          <AskDialog
            {...asking.ask}
            submitLabel={asking.label}
            onClose={() => setAsking(null)}
            onAnswer={(answer) => run(asking, answer)}
          />
        </Suspense>
      )}
      {asking?.confirm && (
        <Suspense fallback={null}>
          <ConfirmDialog
            open
            onOpenChange={() => setAsking(null)}
            title={asking.confirm.title}
            body={asking.confirm.body}
            confirmLabel={asking.label}
            tone={asking.tone ?? 'primary'}
            {...(asking.confirm.typeToConfirm ? { typeToConfirm: asking.confirm.typeToConfirm } : {})}
            onConfirm={() => run(asking)}
          />
        </Suspense>
      )}
    </>
  )
}
