'use client'

import { useTranslations } from 'next-intl'
import type { UploadPicture } from '@/components/content/editor-context'
import { type LibraryFile, MediaChoice } from '@/components/whatsapp-templates/media-choice'
import { useVariableName } from '@/components/whatsapp-templates/use-variable-name'
import { ValueField, type VariableChoice } from '@/components/whatsapp-templates/value-field'
import { mediaOf, valueFor, type WhatsappContent } from '@/lib/campaigns/schema'
import { type TemplateView, templateVariables } from '@/lib/whatsapp-templates/schema'

type Props = {
  template: TemplateView
  written: WhatsappContent
  variables: readonly VariableChoice[]
  files: readonly LibraryFile[]
  upload: UploadPicture
  isReadOnly: boolean
  onChange: (changes: Partial<WhatsappContent>) => void
}

/** What stands for each variable, and the file of a header that is one. */
export function TemplateValueFields({ template, written, variables, files, upload, isReadOnly, onChange }: Props) {
  const t = useTranslations('whatsappTemplates')
  const { content, defaults } = template
  const nameOf = useVariableName(content)
  const media = mediaOf(written, content)
  const kind = content.header?.kind
  return (
    <>
      {kind && kind !== 'text' && (
        <MediaChoice
          key={kind}
          kind={kind}
          value={media}
          files={files}
          uploadPicture={upload}
          isReadOnly={isReadOnly}
          onChange={(src) => onChange({ media: src })}
        />
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
