'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { TaskProgress } from '@/components/ui/task-progress'
import { useAct } from '@/components/ui/use-act'
import type { RunView } from '@/lib/evaluations/schema'
import { cancelRunAction } from '../../actions'

const LOOK_MS = 1_500

/** How far a run has come, and the way to stop it. */
export function RunProgress({
  run: { id, cases, held, broken, createdAt },
  mayCancel,
}: {
  run: RunView
  mayCancel: boolean
}) {
  const t = useTranslations('agents.tests')
  const { run, isPending } = useAct()
  return (
    <div className="rounded-xl border border-line bg-surface p-4">
      <RefreshWhileVisible everyMs={LOOK_MS} />
      <TaskProgress
        title={t('running')}
        done={held + broken}
        total={cases}
        failed={broken}
        startedAt={createdAt}
        unit={t('unit', { count: cases })}
        state="running"
        action={
          mayCancel && (
            <Button size="sm" loading={isPending} onClick={() => run(() => cancelRunAction({ runId: id }))}>
              {t('cancel')}
            </Button>
          )
        }
      />
    </div>
  )
}
