'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { TagInput } from '@/components/ui/tag-input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { FIELD_KINDS, type FieldKind, type FieldView, fieldInput } from '@/lib/contacts/schema'
import { createField, updateField } from './actions'

type FieldDialogProps = { field: FieldView | null; onClose: () => void }
type Values = { key: string; label: string; kind: FieldKind; choices?: string[] | undefined }

/** Creates a field, or changes its name and choices; its key and kind stay. */
export function FieldDialog({ field: known, onClose }: FieldDialogProps) {
  const t = useTranslations('contactFields')
  const router = useRouter()
  const form = useServerForm({
    schema: fieldInput,
    defaultValues: {
      key: known?.key ?? '',
      label: known?.label ?? '',
      kind: known?.kind ?? 'text',
      choices: known?.choices ?? [],
    },
    action: ({ key, label, kind, choices }) => {
      const chosen = kind === 'choice' ? choices : []
      if (!known) return createField({ key, label, kind, choices: chosen })
      return updateField({ fieldId: known.id, label, ...(kind === 'choice' ? { choices: chosen } : {}) })
    },
    onSuccess: () => {
      toast.success(t('saved'))
      onClose()
      router.refresh()
    },
  })
  const kind = form.form.watch('kind')
  return (
    <FormDialog of={form} title={known ? t('edit', { label: known.label }) : t('new')} onClose={onClose}>
      <FormField<Values, 'label'> name="label" label={t('label')} required>
        {(field) => <Input {...field} maxLength={80} autoComplete="off" autoFocus />}
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField<Values, 'key'> name="key" label={t('key')} hint={t('keyHint')} required disabled={known !== null}>
          {(field) => <Input {...field} dir="ltr" maxLength={40} autoCapitalize="none" autoComplete="off" />}
        </FormField>
        <FormField<Values, 'kind'> name="kind" label={t('kind')} disabled={known !== null}>
          {(field) => (
            <NativeSelect {...field}>
              {FIELD_KINDS.map((value) => (
                <option key={value} value={value}>
                  {t(`kinds.${value}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
      </div>
      {kind === 'choice' && (
        <FormField<Values, 'choices'> name="choices" label={t('choices')} hint={t('choicesHint')} required>
          {(field) => <TagInput value={field.value ?? []} onValueChange={field.onChange} maxTags={100} />}
        </FormField>
      )}
    </FormDialog>
  )
}
