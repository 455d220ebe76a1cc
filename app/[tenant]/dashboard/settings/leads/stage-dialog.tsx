'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { createStageInput, STAGE_KINDS, type StageKind, type StageView } from '@/lib/leads/schema'
import { createStage, updateStage } from './actions'

const form = z.object({
  name: createStageInput.shape.name,
  kind: z.enum(STAGE_KINDS),
  chance: z.number().int().min(0).max(100),
})
type Values = { name: string; kind: StageKind; chance: number }

/** Adds a stage, or changes its name and chance; its kind stays. */
export function StageDialog({ stage, onClose }: { stage: StageView | null; onClose: () => void }) {
  const t = useTranslations('leads.settings.stages')
  const kinds = useTranslations('leads.kinds')
  const router = useRouter()
  const serverForm = useServerForm({
    schema: form,
    defaultValues: { name: stage?.name ?? '', kind: stage?.kind ?? 'open', chance: stage?.chance ?? 50 },
    action: ({ name, kind, chance }: Values) =>
      stage ? updateStage({ stageId: stage.id, name, chance }) : createStage({ name, kind, chance }),
    onSuccess: () => {
      toast.success(t('saved'))
      onClose()
      router.refresh()
    },
  })
  const kind = serverForm.form.watch('kind')
  return (
    <FormDialog of={serverForm} title={stage ? t('edit', { name: stage.name }) : t('new')} onClose={onClose}>
      <FormField<Values, 'name'> name="name" label={t('name')} required>
        {(field) => <Input {...field} maxLength={60} autoComplete="off" autoFocus />}
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField<Values, 'kind'> name="kind" label={t('kind')} disabled={stage !== null}>
          {(field) => (
            <NativeSelect {...field}>
              {STAGE_KINDS.map((value) => (
                <option key={value} value={value}>
                  {kinds(value)}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
        {kind === 'open' && (
          <FormField<Values, 'chance'> name="chance" label={t('chance')}>
            {({ onChange, ...field }) => (
              <Input
                {...field}
                type="number"
                min={0}
                max={100}
                after="%"
                onChange={(event) => onChange(event.target.valueAsNumber)}
              />
            )}
          </FormField>
        )}
      </div>
    </FormDialog>
  )
}
