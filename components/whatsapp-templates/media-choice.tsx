'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { UploadPicture } from '@/components/content/editor-context'
import { acceptedOf, uploadLibraryFile } from '@/components/content/upload-library-file'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import type { MediaKind } from '@/lib/whatsapp-templates/schema'
import { HeaderMedia } from './header-media'

export type LibraryFile = { url: string; name: string; kind: MediaKind }

type Props = {
  kind: MediaKind
  /** `/files/<id>`, or an address elsewhere. */
  value: string | null
  /** Of the library, of all kinds. */
  files: readonly LibraryFile[]
  uploadPicture: UploadPicture
  isReadOnly: boolean
  onChange: (src: string | null) => void
}

/** The file of a header: one of the library, a new one that comes into it, or what is not a picture at an address elsewhere. */
export function MediaChoice({ kind, value, files, uploadPicture, isReadOnly, onChange }: Props) {
  const t = useTranslations('whatsappTemplates')
  const words = useTranslations('content.settings')
  const [isUploading, setUploading] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [added, setAdded] = useState<readonly LibraryFile[]>([])
  const known = [...added, ...files].filter((file) => file.kind === kind)
  const isOurs = value?.startsWith('/files/') ?? false

  async function take(file: File | undefined) {
    if (!file) return
    setUploading(true)
    setProblem(undefined)
    const result = await uploadLibraryFile(file, { uploadPicture, notReached: words('notUploaded') })
    setUploading(false)
    if (!result.ok) return setProblem(result.message)
    const { url } = result.data
    setAdded((before) => [{ url, name: file.name, kind }, ...before])
    onChange(url)
  }

  return (
    <div className="grid gap-3">
      {known.length > 0 && (
        <Field label={t('fromLibrary')}>
          <NativeSelect
            value={known.some(({ url }) => url === value) ? (value ?? '') : ''}
            disabled={isReadOnly}
            onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
          >
            <option value="">{t('chooseFile')}</option>
            {known.map(({ url, name }) => (
              <option key={url} value={url}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
      <Field label={t(`headers.${kind}`)} error={problem} disabled={isReadOnly}>
        <FileDrop
          {...acceptedOf(kind)}
          isUploading={isUploading}
          onFiles={([file]) => take(file)}
          onRemove={() => onChange(null)}
          preview={value && isOurs && <HeaderMedia kind={kind} src={value} />}
          hint={t(`fileHints.${kind}`)}
        />
      </Field>
      {kind !== 'image' && (
        <Field label={t('fileAddress')} hint={t('fileAddressHint')}>
          <Input
            type="url"
            dir="ltr"
            value={isOurs ? '' : (value ?? '')}
            placeholder="https://"
            readOnly={isReadOnly}
            onChange={({ currentTarget }) => onChange(currentTarget.value.trim() || null)}
          />
        </Field>
      )}
    </div>
  )
}
