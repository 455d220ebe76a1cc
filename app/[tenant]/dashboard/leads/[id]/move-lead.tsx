'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NativeSelect } from '@/components/ui/native-select'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import type { LeadView, StageView } from '@/lib/leads/schema'
import { moveLead } from '../actions'
import { CloseDialog } from '../close-dialog'

type MoveLeadProps = { lead: LeadView; stages: readonly StageView[]; canWrite: boolean }

/** Its stage, since when, and why it was closed. */
export function MoveLead({ lead, stages, canWrite }: MoveLeadProps) {
  const t = useTranslations('leads')
  const router = useRouter()
  const [closing, setClosing] = useState<StageView | null>(null)
  const move = async (stage: StageView, reason?: string) => {
    const result = await moveLead({
      leadId: lead.id,
      version: lead.version,
      stageId: stage.id,
      ...(reason ? { reason } : {}),
    })
    if (result.ok) toast.success(t('board.moved', { title: lead.title, stage: stage.name }))
    router.refresh()
    return result
  }
  const choose = (stageId: string) => {
    const stage = stages.find(({ id }) => id === stageId)
    if (!stage) return
    if (stage.kind !== 'open') return setClosing(stage)
    void move(stage).then((result) => {
      if (!result.ok) toast.error(result.message)
    })
  }
  const isKnown = stages.some(({ id }) => id === lead.stage.id)
  return (
    <div className="grid gap-2">
      <NativeSelect
        aria-label={t('fields.stage')}
        value={lead.stage.id}
        disabled={!canWrite || !isKnown}
        onChange={(event) => choose(event.target.value)}
      >
        {!isKnown && <option value={lead.stage.id}>{lead.stage.name}</option>}
        {stages.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <p className="text-muted text-xs">
        {t('since')} <Time value={lead.stageSince} />
      </p>
      {lead.closeReason && (
        <p dir="auto" className="text-fg text-sm [overflow-wrap:anywhere]">
          {lead.closeReason}
        </p>
      )}
      {closing && (
        <CloseDialog
          kind={closing.kind}
          title={lead.title}
          onClose={() => setClosing(null)}
          onConfirm={(reason) => move(closing, reason)}
        />
      )}
    </div>
  )
}
