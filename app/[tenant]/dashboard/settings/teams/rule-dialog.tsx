'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { ChoiceBoxes } from '@/components/ui/choice-boxes'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FormDialogFooter } from '@/components/ui/form-dialog-footer'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { TagInput } from '@/components/ui/tag-input'
import { toast } from '@/components/ui/toast'
import { CONVERSATION_CHANNELS } from '@/lib/conversations/schema'
import { ASSIGNMENT_WAYS, type AssignmentRuleView, type LabelView, type TeamView } from '@/lib/inbox/schema'
import { createRule, updateRule } from './actions'
import type { ConnectionChoice } from './connection-choices'
import { HoursFields } from './hours-fields'
import { newRule, withConditions } from './rule-draft'

type RuleDialogProps = {
  rule: AssignmentRuleView | null
  teams: readonly TeamView[]
  labels: readonly LabelView[]
  connections: readonly ConnectionChoice[]
  onClose: () => void
}

/** Which conversations, and whose they become. */
export function RuleDialog({ rule, teams, labels, connections, onClose }: RuleDialogProps) {
  const t = useTranslations('teams')
  const ui = useTranslations('ui')
  const router = useRouter()
  const formId = useId()
  const [draft, setDraft] = useState(() => newRule(rule))
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const { conditions } = draft
  const when = withConditions(setDraft)
  const gone = conditions.connections.filter((id) => !connections.some((choice) => choice.id === id))

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    const result = await (rule ? updateRule({ ruleId: rule.id, ...draft }) : createRule(draft))
    setSaving(false)
    if (!result.ok) return setProblem(result.message)
    toast.success(t('saved'))
    onClose()
    router.refresh()
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isSaving && onClose()}>
      <DialogContent
        size="lg"
        title={rule ? t('edit', { name: rule.name }) : t('newRule')}
        footer={
          <FormDialogFooter formId={formId} isSubmitting={isSaving} onCancel={onClose}>
            {ui('save')}
          </FormDialogFooter>
        }
      >
        <form id={formId} onSubmit={(event) => void save(event)} className="grid gap-5">
          {problem !== null && (
            <p role="alert" className="text-danger text-sm">
              {problem}
            </p>
          )}
          <div className="grid items-end gap-5 sm:grid-cols-[minmax(0,1fr)_auto]">
            <Field label={t('name')}>
              <Input
                required
                value={draft.name}
                maxLength={80}
                autoFocus
                onChange={({ target }) => setDraft({ ...draft, name: target.value })}
              />
            </Field>
            {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control */}
            <label className="flex h-control items-center gap-2 text-sm">
              <Switch checked={draft.isActive} onCheckedChange={(isActive) => setDraft({ ...draft, isActive })} />
              {t('active')}
            </label>
          </div>
          <ChoiceBoxes
            legend={t('channels')}
            hint={t('anyHint')}
            options={CONVERSATION_CHANNELS.map((id) => ({ id, name: t(`channelNames.${id}`) }))}
            chosen={conditions.channels}
            onChange={(channels) => when({ channels })}
          />
          {labels.length > 0 && (
            <ChoiceBoxes
              legend={t('labels')}
              options={labels}
              chosen={conditions.labels}
              onChange={(ids) => when({ labels: ids })}
            />
          )}
          <ChoiceBoxes
            legend={t('connections')}
            options={[...connections, ...gone.map((id) => ({ id, name: t('goneConnection') }))]}
            chosen={conditions.connections}
            onChange={(chosen) => when({ connections: chosen })}
          />
          <Field label={t('languages')} hint={t('languagesHint')}>
            <TagInput value={conditions.languages} onValueChange={(languages) => when({ languages })} maxTags={20} />
          </Field>
          <HoursFields hours={conditions.hours} onChange={(hours) => when({ hours })} />
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label={t('way')}>
              <NativeSelect
                value={draft.way}
                onChange={({ target }) =>
                  setDraft({ ...draft, way: ASSIGNMENT_WAYS.find((way) => way === target.value) ?? 'team' })
                }
              >
                {ASSIGNMENT_WAYS.map((way) => (
                  <option key={way} value={way}>
                    {t(`ways.${way}`)}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label={t('team')}>
              <NativeSelect
                required={draft.way === 'team'}
                value={draft.teamId ?? ''}
                onChange={({ target }) => setDraft({ ...draft, teamId: target.value || null })}
              >
                <option value="">{t('everybody')}</option>
                {teams.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          </div>
          {draft.way !== 'team' && (
            <Field label={t('skills')} hint={t('ruleSkillsHint')}>
              <TagInput value={conditions.skills} onValueChange={(skills) => when({ skills })} maxTags={20} />
            </Field>
          )}
        </form>
      </DialogContent>
    </Dialog>
  )
}
