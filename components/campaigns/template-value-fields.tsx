'use client'

import { useTranslations } from 'next-intl'
import type { UploadPicture } from '@/components/content/editor-context'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { type LibraryPicture, PictureChoice } from '@/components/whatsapp-templates/picture-choice'
import { useVariableName } from '@/components/whatsapp-templates/use-variable-name'
import { ValueField, type VariableChoice } from '@/components/whatsapp-templates/value-field'
import { mediaOf, valueFor, type WhatsappContent } from '@/lib/campaigns/schema'
import { type TemplateView, templateVariables } from '@/lib/whatsapp-templates/schema'

type Props = {
  template: TemplateView
  written: WhatsappContent
  variables: readonly VariableChoice[]
  pictures: readonly LibraryPicture[]
  upload: UploadPicture
  isReadOnly: boolean
  onChange: (changes: Partial<WhatsappContent>) => void
}

/** What stands for each variable, and the file of a header that is one. */
export function TemplateValueFields({ template, written, variables, pictures, upload, isReadOnly, onChange }: Props) {
  const t = useTranslations('whatsappTemplates')
  const { content, defaults } = template
  const nameOf = useVariableName(content)
  const media = mediaOf(written, content)
  const kind = content.header?.kind
  return (
    <>
      {kind === 'image' && (
        <PictureChoice
          value={media}
          pictures={pictures}
          upload={upload}
          isReadOnly={isReadOnly}
          onChange={(src) => onChange({ media: src })}
        />
      )}
      {(kind === 'video' || kind === 'document') && (
        <Field label={t('fileAddress')} hint={t('fileAddressHint')}>
          <Input
            type="url"
            dir="ltr"
            value={media ?? ''}
            placeholder="https://"
            readOnly={isReadOnly}
            onChange={({ currentTarget }) => onChange({ media: currentTarget.value.trim() || null })}
          />
        </Field>
      )}
      {templateVariables(content).map((variable) => (
        <ValueField
          key={variable.key}
          label={t('filledWith', { name: nameOf(variable) })}
          value={valueFor(variable.key, written, defaults)}
          choices={variables}
          isReadOnly={isReadOnly}
          onChange={(value) => onChange({ values: { ...written.values, [variable.key]: value } })}
        />
      ))}
    </>
  )
}
