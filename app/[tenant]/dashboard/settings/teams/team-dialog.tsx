'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { HolidayFields } from '@/components/business-hours/holiday-fields'
import { WeeklyHoursField } from '@/components/business-hours/weekly-hours-field'
import { Checkbox } from '@/components/ui/checkbox'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import type { WeeklyHours } from '@/lib/business-hours/schema'
import type { MemberRef } from '@/lib/conversations/schema'
import { type TeamView, teamInput } from '@/lib/inbox/schema'
import { createTeam, updateTeam } from './actions'

type Values = {
  name: string
  description: string | null
  icon: string | null
  hours: WeeklyHours | null
  holidays: string[]
  awayText: string | null
  memberIds: string[]
}
type TeamDialogProps = {
  team: TeamView | null
  people: readonly MemberRef[]
  timeZone: string
  onClose: () => void
}

export function TeamDialog({ team, people, timeZone, onClose }: TeamDialogProps) {
  const t = useTranslations('teams')
  const router = useRouter()
  const serverForm = useServerForm({
    schema: teamInput,
    defaultValues: {
      name: team?.name ?? '',
      description: team?.description ?? null,
      icon: team?.icon ?? null,
      hours: team?.hours ?? null,
      holidays: team?.holidays ?? [],
      awayText: team?.awayText ?? null,
      memberIds: team?.members.map(({ id }) => id) ?? [],
    },
    action: (given: Values) => {
      const values = { ...given, holidays: given.holidays.filter((day) => day !== '') }
      return team ? updateTeam({ teamId: team.id, ...values }) : createTeam(values)
    },
    onSuccess: () => {
      toast.success(t('saved'))
      onClose()
      router.refresh()
    },
  })
  const { watch, setValue } = serverForm.form
  const chosen = watch('memberIds') ?? []
  const hours = watch('hours') ?? null
  return (
    <FormDialog of={serverForm} title={team ? t('edit', { name: team.name }) : t('newTeam')} onClose={onClose}>
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
            <label key={id} className="flex min-h-9 cursor-pointer items-center gap-3 text-sm pointer-coarse:min-h-11">
              <Checkbox
                checked={chosen.includes(id)}
                onCheckedChange={(isIn) =>
                  setValue('memberIds', isIn === true ? [...chosen, id] : chosen.filter((other) => other !== id), {
                    shouldDirty: true,
                  })
                }
              />
              <span className="min-w-0 truncate">{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <section className="grid gap-4">
        <div>
          <h3 className="font-medium text-fg text-sm">{t('teamHours')}</h3>
          <p className="text-muted text-xs">{t('teamHoursHint')}</p>
        </div>
        <WeeklyHoursField
          value={hours}
          onValueChange={(value) => setValue('hours', value, { shouldDirty: true })}
          rest={{}}
          defaultTimeZone={timeZone}
        />
        {hours && (
          <>
            <HolidayFields
              days={watch('holidays') ?? []}
              onChange={(days) => setValue('holidays', days, { shouldDirty: true })}
            />
            <FormField<Values, 'awayText'> name="awayText" label={t('awayText')} hint={t('awayTextHint')}>
              {({ value, onChange, ...field }) => (
                <Textarea
                  {...field}
                  dir="auto"
                  rows={3}
                  maxLength={500}
                  value={value ?? ''}
                  placeholder={t('awayTextExample')}
                  onChange={({ target }) => onChange(target.value || null)}
                />
              )}
            </FormField>
          </>
        )}
      </section>
    </FormDialog>
  )
}
