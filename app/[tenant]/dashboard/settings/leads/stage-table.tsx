'use client'

import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { toast } from '@/components/ui/toast'
import type { StageView } from '@/lib/leads/schema'
import { STATUS_TONES } from '../../leads/status-tones'
import { orderStages } from './actions'
import { RemoveStage } from './remove-stage'
import { StageDialog } from './stage-dialog'

export function StageTable({ stages }: { stages: readonly StageView[] }) {
  const t = useTranslations('leads.settings.stages')
  const kinds = useTranslations('leads.kinds')
  const router = useRouter()
  const [edited, setEdited] = useState<StageView | 'new' | null>(null)
  const [removed, setRemoved] = useState<StageView | null>(null)
  const swap = async (at: number, other: number) => {
    const ids = stages.map(({ id }) => id)
    const [one, two] = [ids[at], ids[other]]
    if (one === undefined || two === undefined) return
    ids[at] = two
    ids[other] = one
    const result = await orderStages({ stageIds: ids })
    if (!result.ok) return toast.error(result.message)
    router.refresh()
  }
  return (
    <Card>
      <CardHeader
        title={t('title')}
        description={t('description')}
        actions={
          <Button size="sm" aria-haspopup="dialog" onClick={() => setEdited('new')}>
            <Plus aria-hidden />
            {t('new')}
          </Button>
        }
      />
      <CardBody>
        <ol className="grid grid-cols-[minmax(0,1fr)] gap-1">
          {stages.map((stage, at) => (
            <li key={stage.id} className="flex min-h-11 items-center gap-2 border-line-subtle border-b last:border-0">
              <span dir="auto" className="min-w-0 flex-1 truncate font-medium text-fg text-sm">
                {stage.name}
              </span>
              <Badge tone={STATUS_TONES[stage.kind]}>
                {stage.kind === 'open' ? <NumberText value={stage.chance / 100} format="percent" /> : kinds(stage.kind)}
              </Badge>
              <Button
                variant="ghost"
                size="icon-sm"
                disabled={at === 0}
                aria-label={t('up', { name: stage.name })}
                onClick={() => void swap(at, at - 1)}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                variant="ghost"
                size="icon-sm"
                disabled={at === stages.length - 1}
                aria-label={t('down', { name: stage.name })}
                onClick={() => void swap(at, at + 1)}
              >
                <ArrowDown aria-hidden />
              </Button>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={t('edit', { name: stage.name })}
                onClick={() => setEdited(stage)}
              >
                <Pencil aria-hidden />
              </Button>
              <Button
                variant="ghost"
                size="icon-sm"
                disabled={stages.filter(({ kind }) => kind === stage.kind).length < 2}
                aria-label={t('remove', { name: stage.name })}
                onClick={() => setRemoved(stage)}
              >
                <Trash2 aria-hidden />
              </Button>
            </li>
          ))}
        </ol>
      </CardBody>
      {edited && <StageDialog stage={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {removed && (
        <RemoveStage
          stage={removed}
          targets={stages.filter(({ id, kind }) => id !== removed.id && kind === removed.kind)}
          onClose={() => setRemoved(null)}
        />
      )}
    </Card>
  )
}
