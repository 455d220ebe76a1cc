'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Card, CardBody } from '@/components/ui/card'
import { TaskProgress } from '@/components/ui/task-progress'
import type { ImportView } from '@/lib/imports/schema'
import { getImport } from '../actions'

const POLL_MS = 800

/** Counts of the work that is under way; it survives a reload because they are a row. */
export function ImportProgress({ initial }: { initial: ImportView }) {
  const t = useTranslations('imports')
  const router = useRouter()
  const [view, setView] = useState(initial)
  const { id: importId, state, counts, progress } = view

  useEffect(() => setView(initial), [initial])
  useEffect(() => {
    const timer = setInterval(async () => {
      const result = await getImport({ importId })
      if (!result.ok) return
      setView(result.data)
      if (result.data.state !== state) router.refresh()
    }, POLL_MS)
    return () => clearInterval(timer)
  }, [importId, state, router])

  const done = state === 'checking' ? counts.rows : state === 'undoing' ? counts.undone : counts.rows - counts.waiting
  return (
    <Card>
      <CardBody>
        <TaskProgress
          title={t(`states.${state}`)}
          done={done}
          total={progress ? Math.max(Math.round(done / progress), done) : null}
          failed={counts.rejected}
          startedAt={view.startedAt ?? view.createdAt}
          unit={t('unit')}
          state="running"
        />
      </CardBody>
    </Card>
  )
}
