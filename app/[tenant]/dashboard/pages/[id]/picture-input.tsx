'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { uploadPicture } from '../actions'

const MOST_BYTES = 4 * 1024 * 1024
const ACCEPTED = 'image/png,image/jpeg,image/webp,image/gif,image/svg+xml'

type PictureInputProps = {
  label: string
  value: string | null
  disabled: boolean
  onChange: (src: string | null) => void
}

export function PictureInput({ label, value, disabled, onChange }: PictureInputProps) {
  const t = useTranslations('pages.editor')
  const [isUploading, setUploading] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function upload(file: File | undefined) {
    if (!file) return
    setUploading(true)
    setProblem(undefined)
    const form = new FormData()
    form.set('file', file)
    const result = await uploadPicture(form).catch(() => ({ ok: false as const, message: t('notReached') }))
    setUploading(false)
    if (result.ok) onChange(result.data.url)
    else setProblem(result.message)
  }

  return (
    <Field label={label} error={problem} disabled={disabled}>
      <FileDrop
        accept={ACCEPTED}
        maxSizeBytes={MOST_BYTES}
        isUploading={isUploading}
        onFiles={([file]) => void upload(file)}
        onRemove={() => onChange(null)}
        // biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server
        preview={value && <img src={value} alt="" />}
        hint={t('pictureHint')}
      />
    </Field>
  )
}
