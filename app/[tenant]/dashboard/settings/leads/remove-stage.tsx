'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { useAct } from '@/components/ui/use-act'
import type { StageView } from '@/lib/leads/schema'
import { deleteStage } from './actions'

type RemoveStageProps = { stage: StageView; targets: readonly StageView[]; onClose: () => void }

export function RemoveStage({ stage, targets, onClose }: RemoveStageProps) {
  const t = useTranslations('leads.settings.stages')
  const { confirmed } = useAct()
  const [moveTo, setMoveTo] = useState(targets[0]?.id ?? '')
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('remove', { name: stage.name })}
      body={
        <span className="grid gap-2">
          {t('removeBody')}
          <NativeSelect aria-label={t('moveTo')} value={moveTo} onChange={(event) => setMoveTo(event.target.value)}>
            {targets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </span>
      }
      confirmLabel={t('removeConfirm')}
      onConfirm={confirmed(() => deleteStage({ stageId: stage.id, moveTo }))}
    />
  )
}
