'use client'

import { Ban, Copy, Pause, Play, RotateCcw, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import type { CampaignView } from '@/lib/campaigns/schema'
import { cancelCampaign, copyCampaign, deleteCampaign, pauseCampaign, resumeCampaign, retryFailed } from '../actions'
import { SendDialog } from './send-dialog'

type Props = { campaign: CampaignView; mistakes: number; mayWrite: boolean; mayDelete: boolean }

const OVER = ['draft', 'done', 'cancelled']

/** What can be done with a campaign in its state. */
export function CampaignActions({ campaign, mistakes, mayWrite, mayDelete }: Props) {
  const t = useTranslations('campaigns')
  const router = useRouter()
  const { run, confirmed, isPending } = useAct()
  const { id: campaignId, name, status } = campaign
  const copy = () =>
    run(
      () => copyCampaign({ campaignId }),
      ({ id }) => router.push(`/dashboard/campaigns/${id}`),
    )
  return (
    <>
      {mayDelete && OVER.includes(status) && (
        <ConfirmButton
          variant="ghost"
          confirm={{
            title: t('delete.title', { name }),
            body: t('delete.body'),
            confirmLabel: t('delete.action'),
            onConfirm: confirmed(() => deleteCampaign({ campaignId }), '/dashboard/campaigns'),
          }}
        >
          <Trash2 aria-hidden />
          {t('delete.action')}
        </ConfirmButton>
      )}
      {mayWrite && (
        <Button onClick={copy} disabled={isPending}>
          <Copy aria-hidden />
          {t('copy')}
        </Button>
      )}
      {mayWrite && ['scheduled', 'running', 'paused'].includes(status) && (
        <ConfirmButton
          confirm={{
            title: t('cancel.title', { name }),
            body: status === 'scheduled' ? t('cancel.scheduled') : t('cancel.running'),
            confirmLabel: t('cancel.action'),
            onConfirm: confirmed(() => cancelCampaign({ campaignId })),
          }}
        >
          <Ban aria-hidden />
          {t('cancel.action')}
        </ConfirmButton>
      )}
      {mayWrite &&
        ['running', 'paused', 'done'].includes(status) &&
        campaign.counts.failed > campaign.counts.bounced && (
          <Button disabled={isPending} onClick={() => run(() => retryFailed({ campaignId }))}>
            <RotateCcw aria-hidden />
            {t('retry')}
          </Button>
        )}
      {mayWrite && status === 'running' && (
        <Button variant="primary" loading={isPending} onClick={() => run(() => pauseCampaign({ campaignId }))}>
          <Pause aria-hidden />
          {t('pause')}
        </Button>
      )}
      {mayWrite && status === 'paused' && (
        <Button variant="primary" loading={isPending} onClick={() => run(() => resumeCampaign({ campaignId }))}>
          <Play aria-hidden />
          {t('resume')}
        </Button>
      )}
      {mayWrite && status === 'draft' && <SendDialog campaign={campaign} mistakes={mistakes} />}
    </>
  )
}
