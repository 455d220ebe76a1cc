'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { TaskProgress } from '@/components/ui/task-progress'
import { toast } from '@/components/ui/toast'
import type { CrawlProgress } from '@/lib/knowledge/schema'
import { cancelCrawlAction, getCrawlAction } from '../actions'

const POLL_MS = 800
const OVER = ['done', 'failed', 'cancelled']

/** Counts of the latest crawl, live while it runs; it survives a reload because the counts are rows. */
export function CrawlPanel({ initial, name, mayWrite }: { initial: CrawlProgress; name: string; mayWrite: boolean }) {
  const t = useTranslations('knowledge.crawl')
  const router = useRouter()
  const [crawl, setCrawl] = useState(initial)
  const seen = useRef(initial.state)
  const isRunning = !OVER.includes(crawl.state) && crawl.state !== 'choosing'

  useEffect(() => setCrawl(initial), [initial])
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(async () => {
      const result = await getCrawlAction({ crawlId: crawl.id })
      if (!result.ok) return
      setCrawl(result.data)
      if (result.data.state !== seen.current) {
        seen.current = result.data.state
        router.refresh()
      }
    }, POLL_MS)
    return () => clearInterval(timer)
  }, [isRunning, crawl.id, router])

  if (crawl.state === 'choosing') return null
  const isFinding = crawl.state === 'queued' || crawl.state === 'discovering'
  const done = isFinding ? crawl.discovered : crawl.indexed + crawl.unchanged + crawl.failed
  const state =
    crawl.state === 'done'
      ? 'done'
      : crawl.state === 'failed'
        ? 'failed'
        : crawl.state === 'cancelled'
          ? 'cancelled'
          : 'running'
  return (
    <Card>
      <CardBody>
        <TaskProgress
          title={isFinding ? t('finding', { name }) : t('reading', { name })}
          done={done}
          total={isFinding ? null : crawl.selected}
          failed={crawl.failed}
          startedAt={crawl.startedAt ?? new Date().toISOString()}
          unit={t('unit')}
          state={state}
          detail={crawl.error ?? (crawl.unchanged > 0 ? t('unchanged', { count: crawl.unchanged }) : undefined)}
          action={
            isRunning && mayWrite ? (
              <Button
                size="sm"
                onClick={async () => {
                  const result = await cancelCrawlAction({ crawlId: crawl.id })
                  if (!result.ok) toast.error(result.message)
                  router.refresh()
                }}
              >
                {t('cancel')}
              </Button>
            ) : undefined
          }
        />
      </CardBody>
    </Card>
  )
}
