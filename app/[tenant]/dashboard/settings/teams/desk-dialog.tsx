'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import { TagInput } from '@/components/ui/tag-input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { type DeskMember, deskMemberInput } from '@/lib/inbox/schema'
import { updateDeskMember } from './actions'

type Values = { isAway: boolean; skills: string[]; openLimit: number | null }

export function DeskDialog({ person, onClose }: { person: DeskMember; onClose: () => void }) {
  const t = useTranslations('teams')
  const router = useRouter()
  const { isAway, skills, openLimit } = person
  const serverForm = useServerForm({
    schema: deskMemberInput.omit({ memberId: true }),
    defaultValues: { isAway, skills, openLimit },
    action: (values: Values) => updateDeskMember({ memberId: person.id, ...values }),
    onSuccess: () => {
      toast.success(t('saved'))
      onClose()
      router.refresh()
    },
  })
  return (
    <FormDialog of={serverForm} size="sm" title={person.name} onClose={onClose}>
      <FormField<Values, 'isAway'> name="isAway" label={t('away')} hint={t('awayHint')}>
        {({ value, onChange, ...field }) => (
          <Switch {...field} checked={value === true} onCheckedChange={(next) => onChange(next)} />
        )}
      </FormField>
      <FormField<Values, 'openLimit'> name="openLimit" label={t('limit')} hint={t('limitHint')}>
        {({ value, onChange, ...field }) => (
          <Input
            {...field}
            type="number"
            min={1}
            max={1000}
            value={value ?? ''}
            onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
          />
        )}
      </FormField>
      <FormField<Values, 'skills'> name="skills" label={t('skills')} hint={t('skillsHint')}>
        {(field) => <TagInput value={field.value ?? []} onValueChange={field.onChange} maxTags={20} />}
      </FormField>
    </FormDialog>
  )
}
