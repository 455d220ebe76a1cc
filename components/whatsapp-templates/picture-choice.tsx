'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { UploadPicture } from '@/components/content/editor-context'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { NativeSelect } from '@/components/ui/native-select'

const MOST_BYTES = 4 * 1024 * 1024
const ACCEPTED = 'image/png,image/jpeg,image/webp'

export type LibraryPicture = { url: string; name: string }

type Props = {
  /** `/files/<id>`, or an address elsewhere. */
  value: string | null
  pictures: readonly LibraryPicture[]
  upload: UploadPicture
  isReadOnly: boolean
  onChange: (src: string | null) => void
}

/** A picture of the library, or a new one that comes into it. */
export function PictureChoice({ value, pictures, upload, isReadOnly, onChange }: Props) {
  const t = useTranslations('whatsappTemplates')
  const words = useTranslations('content.settings')
  const [isUploading, setUploading] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function take(file: File | undefined) {
    if (!file) return
    setUploading(true)
    setProblem(undefined)
    const form = new FormData()
    form.set('file', file)
    const result = await upload(form).catch(() => ({ ok: false as const, message: words('notUploaded') }))
    setUploading(false)
    if (result.ok) onChange(result.data.url)
    else setProblem(result.message)
  }

  return (
    <div className="grid gap-3">
      {pictures.length > 0 && (
        <Field label={t('fromLibrary')}>
          <NativeSelect
            value={pictures.some(({ url }) => url === value) ? (value ?? '') : ''}
            disabled={isReadOnly}
            onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
          >
            <option value="">{t('choosePicture')}</option>
            {pictures.map(({ url, name }) => (
              <option key={url} value={url}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
      <Field label={words('picture')} error={problem} disabled={isReadOnly}>
        <FileDrop
          accept={ACCEPTED}
          maxSizeBytes={MOST_BYTES}
          isUploading={isUploading}
          onFiles={([file]) => take(file)}
          onRemove={() => onChange(null)}
          // biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server
          preview={value && <img src={value} alt="" />}
          hint={t('pictureHint')}
        />
      </Field>
    </div>
  )
}
