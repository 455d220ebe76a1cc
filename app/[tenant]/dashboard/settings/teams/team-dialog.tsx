'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Form, FormField } from '@/components/ui/form'
import { FormDialogFooter } from '@/components/ui/form-dialog-footer'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import type { MemberRef } from '@/lib/conversations/schema'
import { type TeamView, teamInput } from '@/lib/inbox/schema'
import { createTeam, updateTeam } from './actions'

type Values = { name: string; description: string | null; icon: string | null; memberIds: string[] }
type TeamDialogProps = { team: TeamView | null; people: readonly MemberRef[]; onClose: () => void }

export function TeamDialog({ team, people, onClose }: TeamDialogProps) {
  const t = useTranslations('teams')
  const ui = useTranslations('ui')
  const formId = useId()
  const router = useRouter()
  const serverForm = useServerForm({
    schema: teamInput,
    defaultValues: {
      name: team?.name ?? '',
      description: team?.description ?? null,
      icon: team?.icon ?? null,
      memberIds: team?.members.map(({ id }) => id) ?? [],
    },
    action: (values: Values) => (team ? updateTeam({ teamId: team.id, ...values }) : createTeam(values)),
    onSuccess: () => {
      toast.success(t('saved'))
      onClose()
      router.refresh()
    },
  })
  const { isSubmitting } = serverForm.form.formState
  const chosen = serverForm.form.watch('memberIds') ?? []
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isSubmitting && onClose()}>
      <DialogContent
        title={team ? t('edit', { name: team.name }) : t('newTeam')}
        footer={
          <FormDialogFooter formId={formId} isSubmitting={isSubmitting} onCancel={onClose}>
            {ui('save')}
          </FormDialogFooter>
        }
      >
        <Form of={serverForm} id={formId}>
          <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_7rem]">
            <FormField<Values, 'name'> name="name" label={t('name')} required>
              {(field) => <Input {...field} maxLength={60} autoComplete="off" autoFocus />}
            </FormField>
            <FormField<Values, 'icon'> name="icon" label={t('icon')}>
              {({ value, onChange, ...field }) => (
                <Input
                  {...field}
                  value={value ?? ''}
                  maxLength={16}
                  placeholder="🧾"
                  onChange={({ target }) => onChange(target.value || null)}
                />
              )}
            </FormField>
          </div>
          <FormField<Values, 'description'> name="description" label={t('about')}>
            {({ value, onChange, ...field }) => (
              <Input
                {...field}
                value={value ?? ''}
                maxLength={300}
                onChange={({ target }) => onChange(target.value || null)}
              />
            )}
          </FormField>
          <fieldset>
            <legend className="mb-1.5 font-medium text-fg text-sm">{t('members')}</legend>
            <div className="grid max-h-60 gap-0.5 overflow-y-auto sm:grid-cols-2">
              {people.map(({ id, name }) => (
                // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control
                <label
                  key={id}
                  className="flex min-h-9 cursor-pointer items-center gap-3 text-sm pointer-coarse:min-h-11"
                >
                  <Checkbox
                    checked={chosen.includes(id)}
                    onCheckedChange={(isIn) =>
                      serverForm.form.setValue(
                        'memberIds',
                        isIn === true ? [...chosen, id] : chosen.filter((other) => other !== id),
                        { shouldDirty: true },
                      )
                    }
                  />
                  <span className="min-w-0 truncate">{name}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </Form>
      </DialogContent>
    </Dialog>
  )
}
