'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { useEditorState } from './editor-context'

const MOST_BYTES = 4 * 1024 * 1024
const ACCEPTED = 'image/png,image/jpeg,image/webp,image/gif,image/svg+xml'

type PictureFieldProps = { value: string | null; onChange: (src: string | null, name: string) => void }

/** A picture of the company's own: checked and made light when it is stored. */
export function PictureField({ value, onChange }: PictureFieldProps) {
  const t = useTranslations('content.settings')
  const { uploadPicture, notePicture, isReadOnly } = useEditorState()
  const [isUploading, setUploading] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function upload(file: File | undefined) {
    if (!file) return
    setUploading(true)
    setProblem(undefined)
    const form = new FormData()
    form.set('file', file)
    const result = await uploadPicture(form).catch(() => ({ ok: false as const, message: t('notUploaded') }))
    setUploading(false)
    if (!result.ok) {
      setProblem(result.message)
      return
    }
    notePicture(result.data)
    onChange(
      result.data.url,
      file.name
        .replace(/\.\w+$/, '')
        .replace(/[_-]+/g, ' ')
        .slice(0, 100),
    )
  }

  return (
    <Field label={t('picture')} error={problem} disabled={isReadOnly}>
      <FileDrop
        accept={ACCEPTED}
        maxSizeBytes={MOST_BYTES}
        isUploading={isUploading}
        onFiles={([file]) => upload(file)}
        onRemove={() => onChange(null, '')}
        // biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server
        preview={value && <img src={value} alt="" />}
        hint={t('pictureHint')}
      />
    </Field>
  )
}
