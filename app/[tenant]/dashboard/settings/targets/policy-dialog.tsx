'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { ChoiceBoxes } from '@/components/ui/choice-boxes'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { DurationField } from '@/components/ui/duration-field'
import { Field } from '@/components/ui/field'
import { FormDialogFooter } from '@/components/ui/form-dialog-footer'
import { Input } from '@/components/ui/input'
import { CONVERSATION_CHANNELS, PRIORITIES } from '@/lib/conversations/schema'
import type { TeamView } from '@/lib/inbox/schema'
import { type Policy, TARGET_KINDS } from '@/lib/targets/schema'

type PolicyDialogProps = {
  policy: Policy
  isNew: boolean
  teams: readonly TeamView[]
  onSave: (policy: Policy) => Promise<string | null>
  onClose: () => void
}

const PRESSING_FIRST = [...PRIORITIES].reverse()

/** For which conversations, and how fast. */
export function PolicyDialog({ policy, isNew, teams, onSave, onClose }: PolicyDialogProps) {
  const t = useTranslations('targets')
  const ui = useTranslations('ui')
  const priorityWords = useTranslations('inbox.priorities')
  const channelWords = useTranslations('inbox.channels')
  const formId = useId()
  const [draft, setDraft] = useState(policy)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const change = (changes: Partial<Policy>) => setDraft((before) => ({ ...before, ...changes }))
  const words = { unit: t('unit'), minutes: t('units.minutes'), hours: t('units.hours') }
  const gone = draft.teamIds.filter((id) => !teams.some((team) => team.id === id))
  const teamOptions = [...teams, ...gone.map((id) => ({ id, name: t('goneTeam') }))]

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    const failure = await onSave(draft)
    setSaving(false)
    if (failure !== null) return setProblem(failure)
    onClose()
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isSaving && onClose()}>
      <DialogContent
        size="lg"
        title={isNew ? t('new') : t('edit', { name: policy.name })}
        footer={
          <FormDialogFooter formId={formId} isSubmitting={isSaving} onCancel={onClose}>
            {ui('save')}
          </FormDialogFooter>
        }
      >
        <form id={formId} onSubmit={(event) => void save(event)} className="grid gap-6">
          {problem !== null && <Alert tone="danger">{problem}</Alert>}
          <Field label={t('name')} required>
            <Input
              dir="auto"
              required
              autoFocus
              value={draft.name}
              maxLength={60}
              onChange={({ currentTarget }) => change({ name: currentTarget.value })}
            />
          </Field>
          <section className="grid gap-4">
            <div>
              <h3 className="font-heading font-semibold text-fg text-sm">{t('forWhich')}</h3>
              <p className="text-muted text-xs">{t('forWhichHint')}</p>
            </div>
            <ChoiceBoxes
              legend={t('priorities')}
              options={PRESSING_FIRST.map((id) => ({ id, name: priorityWords(id) }))}
              chosen={draft.priorities}
              onChange={(priorities) => change({ priorities })}
            />
            {teamOptions.length > 0 && (
              <ChoiceBoxes
                legend={t('teams')}
                options={teamOptions}
                chosen={draft.teamIds}
                onChange={(teamIds) => change({ teamIds })}
              />
            )}
            <ChoiceBoxes
              legend={t('channels')}
              options={CONVERSATION_CHANNELS.map((id) => ({ id, name: channelWords(id) }))}
              chosen={draft.channels}
              onChange={(channels) => change({ channels })}
            />
          </section>
          <section className="grid gap-4">
            <div>
              <h3 className="font-heading font-semibold text-fg text-sm">{t('howFast')}</h3>
              <p className="text-muted text-xs">{t('howFastHint')}</p>
            </div>
            <div className="grid items-start gap-4 sm:grid-cols-2">
              {TARGET_KINDS.map((kind) => (
                <DurationField
                  key={kind}
                  label={t(kind)}
                  hint={t(`hints.${kind}`)}
                  minutes={draft[kind]}
                  words={words}
                  onChange={(minutes) => change({ [kind]: minutes || null })}
                />
              ))}
              <DurationField
                label={t('warnMinutes')}
                hint={t('hints.warnMinutes')}
                minutes={draft.warnMinutes}
                words={words}
                onChange={(minutes) => change({ warnMinutes: minutes ?? 0 })}
              />
            </div>
          </section>
        </form>
      </DialogContent>
    </Dialog>
  )
}
