'use client'

import { Send } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NumberText } from '@/components/ui/number'
import { type CampaignView, splitOf, variantName } from '@/lib/campaigns/schema'
import { estimateCost, startCampaign } from '../actions'
import { EstimateLine } from './estimate-line'

type Props = { campaign: CampaignView; mistakes: number }
export type Estimate = Extract<Awaited<ReturnType<typeof estimateCost>>, { ok: true }>['data']

/** Says once more how many will get it, and sends it now or later. */
export function SendDialog({ campaign, mistakes }: Props) {
  const t = useTranslations('campaigns')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Send aria-hidden />
          {t('send.action')}
        </Button>
      </DialogTrigger>
      {isOpen && <SendForm campaign={campaign} mistakes={mistakes} onClose={() => setOpen(false)} />}
    </Dialog>
  )
}

function SendForm({ campaign, mistakes, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('campaigns')
  const ui = useTranslations('ui')
  const router = useRouter()
  const localId = useId()
  const [estimate, setEstimate] = useState<Estimate | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [at, setAt] = useState('')
  const [isLocalTime, setLocalTime] = useState(false)
  const [isSending, setSending] = useState(false)
  const { id: campaignId, channel } = campaign
  const test = campaign.test?.written
  const split = test && estimate ? splitOf(estimate.reachable, test) : null

  useEffect(() => {
    let isCurrent = true
    void estimateCost({ campaignId }).then((result) => {
      if (!isCurrent) return
      if (result.ok) setEstimate(result.data)
      else setProblem(result.message)
    })
    return () => {
      isCurrent = false
    }
  }, [campaignId])

  const send = async () => {
    setSending(true)
    setProblem(null)
    const when = at === '' ? {} : { at: new Date(at).toISOString() }
    const result = await startCampaign({ campaignId, isLocalTime: at !== '' && isLocalTime, ...when })
    setSending(false)
    if (!result.ok) return setProblem(result.message)
    onClose()
    router.refresh()
  }

  return (
    <DialogContent
      title={t('send.title', { name: campaign.name })}
      description={t('send.hint')}
      footer={
        <>
          <Button onClick={onClose} disabled={isSending}>
            {ui('cancel')}
          </Button>
          <Button variant="primary" loading={isSending} disabled={mistakes > 0 || estimate === null} onClick={send}>
            {at === '' ? t('send.now') : t('send.later')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        {problem && <Alert tone="danger">{problem}</Alert>}
        {mistakes > 0 && <Alert tone="warning">{t(channel === 'email' ? 'send.mistakes' : 'send.textMistakes')}</Alert>}
        <dl className="grid grid-cols-2 gap-4 text-sm" aria-live="polite">
          <div>
            <dt className="text-muted">{t('audience.reachable')}</dt>
            <dd className="font-semibold text-2xl text-fg">
              {estimate ? <NumberText value={estimate.reachable} /> : '…'}
            </dd>
          </div>
          <div>
            <dt className="text-muted">{t('audience.total')}</dt>
            <dd className="font-semibold text-2xl text-fg">{estimate ? <NumberText value={estimate.total} /> : '…'}</dd>
          </div>
        </dl>
        {estimate && <EstimateLine estimate={estimate} />}
        {split && (
          <div className="grid gap-1 text-muted text-sm">
            <p>{split.variants.map((count, at) => `${variantName(at)}: ${t('ab.people', { count })}`).join(' · ')}</p>
            <p>{test?.kind === 'time' ? t('ab.splitAll') : t('ab.split', { rest: split.rest })}</p>
          </div>
        )}
        <Field label={t('send.at')} hint={t('send.atHint')}>
          <Input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
        </Field>
        {at !== '' && (!test || test.kind === 'time') && (
          <label htmlFor={localId} className="flex items-start gap-2.5 text-fg text-sm">
            <Checkbox
              id={localId}
              checked={isLocalTime}
              onCheckedChange={(checked) => setLocalTime(checked === true)}
            />
            {t('send.local')}
          </label>
        )}
      </div>
    </DialogContent>
  )
}
