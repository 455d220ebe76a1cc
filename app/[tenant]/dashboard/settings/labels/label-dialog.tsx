'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { labelColor } from '@/components/conversations/label-chip'
import { cn } from '@/components/ui/cn'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { LABEL_COLORS, type LabelView, labelInput } from '@/lib/inbox/schema'
import { createLabel, updateLabel } from './actions'

type Values = { name: string; color: number }

/** Creates a label, or changes one. */
export function LabelDialog({ label, onClose }: { label: LabelView | null; onClose: () => void }) {
  const t = useTranslations('labels')
  const router = useRouter()
  const serverForm = useServerForm({
    schema: labelInput,
    defaultValues: { name: label?.name ?? '', color: label?.color ?? 1 },
    action: (values: Values) => (label ? updateLabel({ labelId: label.id, ...values }) : createLabel(values)),
    onSuccess: () => {
      toast.success(t('saved'))
      onClose()
      router.refresh()
    },
  })
  return (
    <FormDialog of={serverForm} size="sm" title={label ? t('edit', { name: label.name }) : t('new')} onClose={onClose}>
      <FormField<Values, 'name'> name="name" label={t('name')} required>
        {(field) => <Input {...field} maxLength={40} autoComplete="off" autoFocus />}
      </FormField>
      <fieldset>
        <legend className="mb-1.5 font-medium text-fg text-sm">{t('color')}</legend>
        <div className="flex flex-wrap gap-2">
          {LABEL_COLORS.map((color) => (
            <input
              key={color}
              type="radio"
              name="color"
              value={color}
              aria-label={t('colorOf', { number: color })}
              checked={serverForm.form.watch('color') === color}
              onChange={() => serverForm.form.setValue('color', color, { shouldDirty: true })}
              className={cn(
                'size-8 cursor-pointer appearance-none rounded-full border-2 border-surface outline-offset-1 checked:outline-2 checked:outline-fg pointer-coarse:size-11',
                labelColor(color),
              )}
            />
          ))}
        </div>
      </fieldset>
    </FormDialog>
  )
}
