'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { MoveButtons, moved } from '@/components/ui/move-buttons'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { useProblemWords } from '@/components/ui/use-problem-words'
import { CONSENT_CHANNELS, CONSENT_PURPOSES } from '@/lib/contacts/schema'
import { type ConsentBox, consentName } from '@/lib/forms/schema'

type ConsentListProps = {
  boxes: readonly ConsentBox[]
  disabled: boolean
  issues: Readonly<Record<string, string>>
  onChange: (boxes: ConsentBox[]) => void
}

const ALL = CONSENT_CHANNELS.flatMap((channel) => CONSENT_PURPOSES.map((purpose) => ({ channel, purpose })))

/** Boxes that a visitor may tick: one for each channel and purpose, in the company's words. */
export function ConsentList({ boxes, disabled, issues, onChange }: ConsentListProps) {
  const t = useTranslations('forms.editor')
  const words = useProblemWords()
  const change = (at: number, changes: Partial<ConsentBox>) =>
    onChange(boxes.map((box, index) => (index === at ? { ...box, ...changes } : box)))
  const nameOf = ({ channel, purpose }: Pick<ConsentBox, 'channel' | 'purpose'>) =>
    t('consentOf', { channel: t(`channels.${channel}`), purpose: t(`purposes.${purpose}`) })
  const rest = ALL.filter((each) => !boxes.some((box) => consentName(box) === consentName(each)))
  return (
    <fieldset className="grid gap-3" disabled={disabled}>
      <legend className="sr-only">{t('consents')}</legend>
      {boxes.map((box, at) => {
        const problem = issues[`definition.consents.${at}.text`] ?? issues[`definition.consents.${at}.channel`]
        return (
          <div key={consentName(box)} className="grid gap-3 rounded-lg border border-line-subtle p-3">
            <div className="flex items-center justify-between gap-2">
              <span className="font-medium text-fg text-sm">{nameOf(box)}</span>
              {!disabled && (
                <MoveButtons
                  name={nameOf(box)}
                  at={at}
                  count={boxes.length}
                  onMove={(to) => onChange(moved(boxes, at, to))}
                  onRemove={() => onChange(boxes.filter((_, index) => index !== at))}
                />
              )}
            </div>
            <Field label={t('consentText')} hint={t('consentTextHint')} required error={problem && words(problem)}>
              <Textarea
                rows={2}
                maxLength={1_000}
                value={box.text}
                onChange={({ target }) => change(at, { text: target.value })}
              />
            </Field>
            <label
              htmlFor={`required-consent-${consentName(box)}`}
              className="flex min-h-11 w-fit items-center gap-2 text-fg text-sm sm:min-h-0"
            >
              <Checkbox
                id={`required-consent-${consentName(box)}`}
                checked={box.isRequired}
                onCheckedChange={(isRequired) => change(at, { isRequired: isRequired === true })}
              />
              {t('isRequired')}
            </label>
          </div>
        )
      })}
      {!disabled && rest.length > 0 && (
        <NativeSelect
          aria-label={t('addConsent')}
          value=""
          className="max-w-xs"
          onChange={({ target }) => {
            const chosen = rest.find((each) => consentName(each) === target.value)
            if (chosen) onChange([...boxes, { ...chosen, text: '', isRequired: false }])
          }}
        >
          <option value="">{t('addConsent')}</option>
          {rest.map((each) => (
            <option key={consentName(each)} value={consentName(each)}>
              {nameOf(each)}
            </option>
          ))}
        </NativeSelect>
      )}
    </fieldset>
  )
}
