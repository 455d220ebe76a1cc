'use client'

import { Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { TagInput } from '@/components/ui/tag-input'
import { EXPECTATION_KINDS, type Expectation, type ExpectationKind, LANGUAGES } from '@/lib/evaluations/schema'
import type { Choices } from './expectation-choices'

const FIRST: { [Kind in ExpectationKind]: Extract<Expectation, { kind: Kind }> } = {
  says_all: { kind: 'says_all', words: [] },
  says_one: { kind: 'says_one', words: [] },
  never_says: { kind: 'never_says', words: [] },
  cites: { kind: 'cites', sourceId: null, address: '' },
  hands_over: { kind: 'hands_over', isWanted: true },
  calls: { kind: 'calls', tool: null },
  speaks: { kind: 'speaks', language: 'en' },
  at_most: { kind: 'at_most', characters: 600 },
}

type Props = {
  value: Expectation
  choices: Choices
  onChange: (value: Expectation) => void
  onRemove: () => void
}

/** One expectation: which rule, and what it needs to know. */
export function ExpectationFields({ value, choices, onChange, onRemove }: Props) {
  const t = useTranslations('agents.tests')
  return (
    <div className="grid items-start gap-3 rounded-lg border border-line p-4 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
      <Field label={t('rule')} hideLabel>
        <NativeSelect
          value={value.kind}
          onChange={(event) => onChange(FIRST[event.currentTarget.value as ExpectationKind])}
        >
          {EXPECTATION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Details value={value} choices={choices} onChange={onChange} />
      <Button variant="ghost" size="icon" aria-label={t('removeExpectation')} onClick={onRemove}>
        <Trash2 aria-hidden />
      </Button>
    </div>
  )
}

function Details({ value, choices, onChange }: Omit<Props, 'onRemove'>) {
  const t = useTranslations('agents.tests')
  const languageNames = new Intl.DisplayNames([useLocale()], { type: 'language' })
  switch (value.kind) {
    case 'says_all':
    case 'says_one':
    case 'never_says':
      return (
        <Field label={t('words')} hideLabel hint={t('wordsHint')}>
          <TagInput value={value.words} maxTags={20} onValueChange={(words) => onChange({ ...value, words })} />
        </Field>
      )
    case 'cites':
      return (
        <div className="grid gap-3">
          <Field label={t('source')}>
            <NativeSelect
              value={value.sourceId ?? ''}
              onChange={(event) => onChange({ ...value, sourceId: event.currentTarget.value || null })}
            >
              <option value="">{t('anySource')}</option>
              {choices.sources.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('address')} hint={t('addressHint')}>
            <Input
              dir="ltr"
              maxLength={500}
              value={value.address}
              onChange={(event) => onChange({ ...value, address: event.currentTarget.value })}
            />
          </Field>
        </div>
      )
    case 'hands_over':
      return (
        <Field label={t('kinds.hands_over')} hideLabel>
          <NativeSelect
            value={String(value.isWanted)}
            onChange={(event) => onChange({ ...value, isWanted: event.currentTarget.value === 'true' })}
          >
            <option value="true">{t('handsOver')}</option>
            <option value="false">{t('keeps')}</option>
          </NativeSelect>
        </Field>
      )
    case 'calls':
      return (
        <Field label={t('kinds.calls')} hideLabel>
          <NativeSelect
            value={value.tool ?? ''}
            onChange={(event) => onChange({ kind: 'calls', tool: event.currentTarget.value || null } as Expectation)}
          >
            <option value="">{t('noTool')}</option>
            {choices.tools.map(({ tool, name }) => (
              <option key={tool} value={tool}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )
    case 'speaks':
      return (
        <Field label={t('kinds.speaks')} hideLabel>
          <NativeSelect
            value={value.language}
            onChange={(event) =>
              onChange({ ...value, language: event.currentTarget.value as (typeof LANGUAGES)[number] })
            }
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {languageNames.of(language)}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )
    case 'at_most':
      return (
        <Field label={t('characters')} hideLabel hint={t('characters')}>
          <Input
            type="number"
            min={20}
            max={5000}
            value={String(value.characters)}
            onChange={(event) => onChange({ ...value, characters: event.currentTarget.valueAsNumber })}
          />
        </Field>
      )
  }
}
