'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { z } from 'zod'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Form, FormField } from '@/components/ui/form'
import { FormDialogFooter } from '@/components/ui/form-dialog-footer'
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
  const ui = useTranslations('ui')
  const formId = useId()
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
  const { isSubmitting } = serverForm.form.formState
  const kind = serverForm.form.watch('kind')
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isSubmitting && onClose()}>
      <DialogContent
        title={stage ? t('edit', { name: stage.name }) : t('new')}
        footer={
          <FormDialogFooter formId={formId} isSubmitting={isSubmitting} onCancel={onClose}>
            {ui('save')}
          </FormDialogFooter>
        }
      >
        <Form of={serverForm} id={formId}>
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
        </Form>
      </DialogContent>
    </Dialog>
  )
}
