'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { RadioGroup } from '@/components/ui/radio-group'
import { TagInput } from '@/components/ui/tag-input'
import type { FieldView } from '@/lib/contacts/schema'
import {
  COLUMN_TARGETS,
  type ColumnTarget,
  IMPORT_RULES,
  type ImportOptions,
  type ImportRule,
  type ImportView,
} from '@/lib/imports/schema'
import { checkImport } from '../actions'
import { ConsentFields, type ConsentWish, consentsOf, NO_CONSENT } from './consent-fields'
import { targetWords } from './row-words'

type ColumnFormProps = {
  view: ImportView
  proposal: { columns: (ColumnTarget | null)[]; last: ImportOptions | null }
  fields: readonly FieldView[]
}

const SAMPLES = 3

/** What the columns are and what everybody in the file gets; then the check. */
export function ColumnForm({ view, proposal, fields }: ColumnFormProps) {
  const t = useTranslations('imports')
  const contacts = useTranslations('contacts')
  const router = useRouter()
  const before = view.options ?? proposal.last
  const [columns, setColumns] = useState(view.options?.columns ?? proposal.columns)
  const [rule, setRule] = useState<ImportRule>(before?.rule ?? 'upsert')
  const [tags, setTags] = useState<string[]>(before?.tags ?? [])
  const [consent, setConsent] = useState<ConsentWish>(NO_CONSENT)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const targets = [...COLUMN_TARGETS, ...fields.map(({ key }) => `attributes.${key}` as const)]

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const options = { columns, rule, tags, consents: consentsOf(consent) }
    const result = await checkImport({ importId: view.id, options })
    setBusy(false)
    setProblem(result.ok ? null : (result.issues?.[0]?.message ?? result.message))
    router.refresh()
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Card>
        <CardHeader title={t('mapping.title')} description={t('mapping.description')} />
        <CardBody className="grid gap-5">
          {problem && <Alert tone="danger">{problem}</Alert>}
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {view.headers.map((heading, at) => (
              <Field
                // biome-ignore lint/suspicious/noArrayIndexKey: headings may be alike, their places are not
                key={at}
                label={<bdi>{heading || t('mapping.column', { number: at + 1 })}</bdi>}
                hint={
                  <bdi className="block truncate">
                    {view.sample
                      .slice(0, SAMPLES)
                      .map((row) => row[at])
                      .filter(Boolean)
                      .join(' · ')}
                  </bdi>
                }
              >
                <NativeSelect
                  value={columns[at] ?? ''}
                  onChange={(event) => {
                    const chosen = targets.find((target) => target === event.target.value) ?? null
                    setColumns(columns.map((target, place) => (place === at ? chosen : target)))
                  }}
                >
                  <option value="">{t('mapping.leaveOut')}</option>
                  {targets.map((target) => (
                    <option key={target} value={target}>
                      {targetWords(target, { t, contacts, fields })}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            ))}
          </div>
          <Field label={t('rule.label')} hint={t('rule.hint')} isGroup>
            <RadioGroup
              value={rule}
              onValueChange={(value) => setRule(IMPORT_RULES.find((each) => each === value) ?? 'upsert')}
              options={IMPORT_RULES.map((value) => ({ value, label: t(`rule.${value}`) }))}
            />
          </Field>
          <Field label={t('tags')}>
            <TagInput value={tags} onValueChange={setTags} maxTags={20} />
          </Field>
          <ConsentFields value={consent} onChange={setConsent} />
        </CardBody>
        <CardFooter>
          <Button type="submit" variant="primary" loading={isBusy}>
            {t('check')}
          </Button>
        </CardFooter>
      </Card>
    </form>
  )
}
