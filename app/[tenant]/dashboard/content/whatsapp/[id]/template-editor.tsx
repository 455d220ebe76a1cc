'use client'

import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import type { LibraryFile } from '@/components/whatsapp-templates/media-choice'
import { TemplatePreview } from '@/components/whatsapp-templates/template-preview'
import type { VariableChoice } from '@/components/whatsapp-templates/value-field'
import {
  checkTemplate,
  type NamedLanguage,
  type TemplateCategory,
  type TemplateView,
  wordsOfTemplate,
} from '@/lib/whatsapp-templates/schema'
import { CategoryField, LanguageField } from '../kind-fields'
import { BodyFields } from './body-fields'
import { ButtonFields } from './button-fields'
import { HeaderFields } from './header-fields'
import { TemplateFindings } from './template-findings'
import { useTemplate } from './use-template'
import { VariableFields } from './variable-fields'

type Props = {
  template: TemplateView
  languages: readonly NamedLanguage[]
  choices: readonly VariableChoice[]
  files: readonly LibraryFile[]
  connections: readonly { id: string; name: string; address: string }[]
  may: { write: boolean; send: boolean }
}

/** Everything of a template on one page, with what a phone shows and what Meta would object to. */
export function TemplateEditor({ template, languages, choices, files, connections, may }: Props) {
  const t = useTranslations('whatsappTemplates')
  const editor = useTemplate(template)
  const [connectionId, setConnection] = useState('')
  const { written, change, changeContent, isOpen } = editor
  const { content } = written
  const isReadOnly = !may.write || !isOpen
  const isDraft = template.status === 'draft'
  const findings = isOpen
    ? checkTemplate({ name: written.name, category: written.category as TemplateCategory, content })
    : []
  const mistakes = findings.filter(({ severity }) => severity === 'error').length
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {editor.problem && <Alert tone="danger">{editor.problem}</Alert>}
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('name')} hint={t('nameHint')} className="w-full sm:w-80">
          <Input
            dir="ltr"
            value={written.name}
            maxLength={512}
            readOnly={isReadOnly || !isDraft}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        </Field>
        <div className="ms-auto flex flex-wrap items-end gap-2">
          {isOpen && may.send && connections.length > 1 && (
            <Field label={t('account')}>
              <NativeSelect value={connectionId} onChange={({ currentTarget }) => setConnection(currentTarget.value)}>
                <option value="">{t('firstAccount')}</option>
                {connections.map(({ id, name, address }) => (
                  <option key={id} value={id}>{`${name} · ${address}`}</option>
                ))}
              </NativeSelect>
            </Field>
          )}
          {may.write && (
            <Button loading={editor.busy === 'save'} disabled={!editor.isChanged} onClick={editor.save}>
              {t('save')}
            </Button>
          )}
          {isOpen && may.send && (
            <Button
              variant="primary"
              loading={editor.busy === 'submit'}
              disabled={mistakes > 0}
              onClick={() => void editor.submit(connectionId || null)}
            >
              <Send aria-hidden className="rtl:-scale-x-100" /> {t('submit')}
            </Button>
          )}
        </div>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-stack">
          <Card>
            <CardHeader title={t('kind')} />
            <CardBody className="grid gap-5">
              <CategoryField
                value={written.category}
                isReadOnly={isReadOnly}
                onChange={(category) => change({ category })}
              />
              <LanguageField
                value={written.language}
                languages={languages}
                isReadOnly={isReadOnly || !isDraft}
                onChange={(language) => change({ language })}
              />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t('message')} description={t('messageHint')} />
            <CardBody className="grid gap-5">
              <HeaderFields
                header={content.header}
                files={files}
                isReadOnly={isReadOnly}
                onChange={(header) => changeContent({ header })}
              />
              <BodyFields
                content={content}
                choices={choices}
                isReadOnly={isReadOnly}
                onChange={changeContent}
                onDefault={(key, value) => change({ defaults: { ...written.defaults, [key]: value } })}
              />
              <Field label={t('footer')} hint={t('footerHint')}>
                <Input
                  dir="auto"
                  value={content.footer}
                  maxLength={120}
                  readOnly={isReadOnly}
                  onChange={({ currentTarget }) => changeContent({ footer: currentTarget.value })}
                />
              </Field>
              <ButtonFields content={content} isReadOnly={isReadOnly} onChange={changeContent} />
            </CardBody>
          </Card>
          <VariableFields
            content={content}
            defaults={written.defaults}
            choices={choices}
            may={{ examples: !isReadOnly, defaults: may.write }}
            onExamples={(examples) => changeContent({ examples })}
            onDefaults={(defaults) => change({ defaults })}
          />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-stack lg:sticky lg:top-4">
          <Card>
            <CardHeader title={t('preview')} description={t('previewHint')} />
            <CardBody>
              <TemplatePreview words={wordsOfTemplate(content, content.examples)} language={written.language} />
            </CardBody>
          </Card>
          {isOpen && <TemplateFindings findings={findings} />}
        </div>
      </div>
    </div>
  )
}
