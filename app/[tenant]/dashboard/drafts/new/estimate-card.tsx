'use client'

import { Sparkles } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import type { SetEstimate } from '@/lib/drafts/schema'
import { estimateSet } from '../actions'
import { CostText } from '../cost-text'
import { setInput, type Written } from './brief-state'

const SETTLED_MS = 500

/** Asks what it would take when nobody has changed anything for a moment. */
function useEstimate(written: Written) {
  const [estimate, setEstimate] = useState<SetEstimate | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isReady = written.goal.trim() !== '' && written.kinds.length + written.networks.length > 0
  const key = JSON.stringify(setInput(written))
  useEffect(() => {
    if (!isReady) return setEstimate(null)
    let isCurrent = true
    const timer = setTimeout(async () => {
      const result = await estimateSet(JSON.parse(key) as ReturnType<typeof setInput>).catch(() => null)
      if (!isCurrent || !result) return
      setEstimate(result.ok ? result.data : null)
      setProblem(result.ok ? null : result.message)
    }, SETTLED_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [key, isReady])
  return { estimate, problem, isReady }
}

/** Over the plan's tokens or the month's money, or with a limit and no price: the server will refuse it. */
const hindranceOf = ({ most, tokensLeft, microLeft }: SetEstimate) => {
  if (tokensLeft !== null && most.tokens > tokensLeft) return 'tokens' as const
  if (microLeft === null) return null
  if (most.micro === null) return 'price' as const
  return most.micro > microLeft ? ('money' as const) : null
}

type Props = { written: Written; isBusy: boolean; onBegin: () => void }

/** What it will take, before it is asked for. */
export function EstimateCard({ written, isBusy, onBegin }: Props) {
  const t = useTranslations('drafts.estimate')
  const { estimate, problem, isReady } = useEstimate(written)
  const hindrance = estimate && hindranceOf(estimate)
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardBody className="grid gap-3 text-sm" aria-live="polite">
        {problem && <Alert tone="danger">{problem}</Alert>}
        {hindrance && <Alert tone="warning">{t(`hindrances.${hindrance}`)}</Alert>}
        {estimate ? (
          <dl className="grid gap-2">
            <div className="flex justify-between gap-3">
              <dt className="text-muted">{t('drafts')}</dt>
              <dd className="font-medium text-fg tabular-nums">{estimate.drafts}</dd>
            </div>
            <div className="flex justify-between gap-3">
              <dt className="text-muted">{t('likely')}</dt>
              <dd className="text-end text-fg">
                <CostText cost={estimate.likely} currency={estimate.currency} />
              </dd>
            </div>
            <div className="flex justify-between gap-3">
              <dt className="text-muted">{t('most')}</dt>
              <dd className="text-end text-fg">
                <CostText cost={estimate.most} currency={estimate.currency} />
              </dd>
            </div>
            {estimate.tokensLeft !== null && (
              <div className="flex justify-between gap-3">
                <dt className="text-muted">{t('left')}</dt>
                <dd className="text-end text-fg">
                  <CostText cost={{ tokens: estimate.tokensLeft, micro: 0 }} currency={estimate.currency} />
                </dd>
              </div>
            )}
            <div className="flex justify-between gap-3">
              <dt className="text-muted">{t('model')}</dt>
              <dd dir="ltr" className="truncate text-fg">
                {estimate.model}
              </dd>
            </div>
          </dl>
        ) : (
          <p className="text-muted">{isReady ? t('counting') : t('waiting')}</p>
        )}
      </CardBody>
      <CardFooter>
        <Button variant="primary" className="w-full" loading={isBusy} disabled={!isReady} onClick={onBegin}>
          <Sparkles aria-hidden />
          {t('begin')}
        </Button>
      </CardFooter>
    </Card>
  )
}
