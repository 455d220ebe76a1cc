'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { type LibraryFile, MediaChoice } from '@/components/whatsapp-templates/media-choice'
import { MEDIA_KINDS, type TemplateHeader } from '@/lib/whatsapp-templates/schema'
import { uploadPictureAction } from '../../actions'

const NONE = ''

type Props = {
  header: TemplateHeader | null
  files: readonly LibraryFile[]
  isReadOnly: boolean
  onChange: (header: TemplateHeader | null) => void
}

const newHeader = (kind: string): TemplateHeader | null => {
  if (kind === 'text') return { kind, text: '' }
  const media = MEDIA_KINDS.find((known) => known === kind)
  return media ? { kind: media, src: null } : null
}

/** What stands above the text: words, a picture, a film, a document, or nothing. */
export function HeaderFields({ header, files, isReadOnly, onChange }: Props) {
  const t = useTranslations('whatsappTemplates')
  return (
    <div className="grid gap-3">
      <Field label={t('header')}>
        <NativeSelect
          value={header?.kind ?? NONE}
          disabled={isReadOnly}
          onChange={({ currentTarget }) => onChange(newHeader(currentTarget.value))}
        >
          <option value={NONE}>{t('headers.none')}</option>
          {(['text', ...MEDIA_KINDS] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t(`headers.${kind}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {header?.kind === 'text' && (
        <Field label={t('headerText')} hint={t('headerTextHint')}>
          <Input
            dir="auto"
            value={header.text}
            maxLength={200}
            readOnly={isReadOnly}
            onChange={({ currentTarget }) => onChange({ kind: 'text', text: currentTarget.value })}
          />
        </Field>
      )}
      {header && header.kind !== 'text' && (
        <MediaChoice
          key={header.kind}
          kind={header.kind}
          value={header.src}
          files={files}
          uploadPicture={uploadPictureAction}
          isReadOnly={isReadOnly}
          onChange={(src) => onChange({ kind: header.kind, src })}
        />
      )}
    </div>
  )
}
