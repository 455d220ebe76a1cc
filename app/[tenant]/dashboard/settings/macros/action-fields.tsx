'use client'

import { useTranslations } from 'next-intl'
import { BlankText } from '@/components/conversations/blank-text'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { LONGEST_MESSAGE, PRIORITIES } from '@/lib/conversations/schema'
import type { MacroAction } from '@/lib/inbox/schema'
import type { Targets } from './targets'

type ActionFieldsProps = { action: MacroAction; targets: Targets; onChange: (action: MacroAction) => void }

/** What an action says, names or counts. */
export function ActionFields({ action, targets, onChange }: ActionFieldsProps) {
  const t = useTranslations('macros')
  const inbox = useTranslations('inbox')
  const label = inbox(`macros.kinds.${action.kind}`)
  const choice = (value: string, options: readonly { id: string; name: string }[], choose: (id: string) => void) => (
    <NativeSelect aria-label={label} value={value} onChange={({ target }) => choose(target.value)}>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  )
  switch (action.kind) {
    case 'reply':
    case 'note':
      return (
        <BlankText
          rows={3}
          aria-label={label}
          maxLength={LONGEST_MESSAGE}
          value={action.text}
          placeholder={t('textHint')}
          onValueChange={(text) => onChange({ ...action, text })}
        />
      )
    case 'add_label':
    case 'remove_label':
      return choice(action.labelId, targets.labels, (labelId) => onChange({ ...action, labelId }))
    case 'team':
      return choice(action.teamId, targets.teams, (teamId) => onChange({ ...action, teamId }))
    case 'assign':
      return choice(action.memberId ?? '', [{ id: '', name: t('whoRunsIt') }, ...targets.people], (id) =>
        onChange({ ...action, memberId: id || null }),
      )
    case 'priority':
      return choice(
        action.priority,
        PRIORITIES.map((id) => ({ id, name: inbox(`priorities.${id}`) })),
        (id) => onChange({ ...action, priority: PRIORITIES.find((one) => one === id) ?? 'normal' }),
      )
    case 'snooze':
      return (
        <Input
          type="number"
          min={1}
          max={8760}
          aria-label={label}
          after={t('hours')}
          value={action.hours}
          onChange={({ target }) => onChange({ ...action, hours: Math.max(1, target.valueAsNumber || 1) })}
        />
      )
    case 'close':
      return null
  }
}
