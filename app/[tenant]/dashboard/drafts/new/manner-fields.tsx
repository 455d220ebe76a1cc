'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { COMPLIANCE_MODES, type ComplianceMode, TEXT_LENGTHS, type TextLength } from '@/lib/drafts/schema'
import { LanguageOptions } from '../language-options'
import type { BriefFormProps } from './brief-form'
import { toggled, type Written } from './brief-state'
import { Tick } from './tick'

type Props = Pick<BriefFormProps, 'sources' | 'compliance'> & {
  written: Written
  onChange: (changes: Partial<Written>) => void
}

/** How it is to be written, and from what. */
export function MannerFields({ written, sources, compliance, onChange }: Props) {
  const t = useTranslations('drafts.brief')
  const { knowledge } = written
  const chosen = Array.isArray(knowledge) ? knowledge : []
  const kindOf = Array.isArray(knowledge) ? 'some' : knowledge
  const chooseKnowledge = (kind: string) => {
    const [first] = sources ?? []
    if (kind === 'some') onChange({ knowledge: first ? [first.id] : 'none' })
    else onChange({ knowledge: kind === 'all' ? 'all' : 'none' })
  }
  return (
    <Card>
      <CardHeader title={t('how')} />
      <CardBody className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('tone')} hint={t('toneHint')}>
            <Input
              value={written.tone}
              maxLength={300}
              placeholder={t('toneExample')}
              onChange={(event) => onChange({ tone: event.currentTarget.value })}
            />
          </Field>
          <Field label={t('language')} hint={t('languageHint')}>
            <NativeSelect
              value={written.language}
              onChange={(event) => onChange({ language: event.currentTarget.value })}
            >
              <LanguageOptions also={written.language} />
            </NativeSelect>
          </Field>
          <Field label={t('length')}>
            <NativeSelect
              value={written.length}
              onChange={(event) => onChange({ length: event.currentTarget.value as TextLength })}
            >
              {TEXT_LENGTHS.map((length) => (
                <option key={length} value={length}>
                  {t(`lengths.${length}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('compliance')}>
            <NativeSelect
              value={written.compliance ?? ''}
              onChange={(event) =>
                onChange({ compliance: (event.currentTarget.value || null) as ComplianceMode | null })
              }
            >
              <option value="">{t('complianceUsual', { mode: t(`compliances.${compliance}`) })}</option>
              {COMPLIANCE_MODES.map((mode) => (
                <option key={mode} value={mode}>
                  {t(`compliances.${mode}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
        </div>
        <Field label={t('instructions')}>
          <Textarea
            value={written.instructions}
            rows={2}
            maxLength={2_000}
            onChange={(event) => onChange({ instructions: event.currentTarget.value })}
          />
        </Field>
        {sources && (
          <Field label={t('knowledge')} hint={t('knowledgeHint')}>
            <NativeSelect value={kindOf} onChange={(event) => chooseKnowledge(event.currentTarget.value)}>
              <option value="all">{t('knowledges.all')}</option>
              {sources.length > 0 && <option value="some">{t('knowledges.some')}</option>}
              <option value="none">{t('knowledges.none')}</option>
            </NativeSelect>
          </Field>
        )}
        {sources && kindOf === 'some' && (
          <fieldset className="grid max-h-56 gap-x-4 overflow-y-auto sm:grid-cols-2">
            <legend className="sr-only">{t('knowledges.some')}</legend>
            {sources.map(({ id, name }) => (
              <Tick
                key={id}
                label={name}
                isTicked={chosen.includes(id)}
                onTick={(isTicked) => {
                  const ids = toggled(chosen, id, isTicked)
                  onChange({ knowledge: ids.length ? ids : 'none' })
                }}
              />
            ))}
          </fieldset>
        )}
      </CardBody>
    </Card>
  )
}
