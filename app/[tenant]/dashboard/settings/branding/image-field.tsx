'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { uploadBrandImageAction } from './actions'

type Props = {
  label: string
  purpose: 'logo' | 'icon'
  url: string | null
  /** On what it will stand, whatever look the dashboard has at the moment. */
  ground?: string
  /** Where the picture comes from. */
  aside?: ReactNode
  /** `darkUrl`: the same logo, lightened, where its ink could not be seen on dark. */
  onChange: (url: string | null, darkUrl: string | null) => void
}

const MOST_BYTES = 4 * 1024 * 1024

export function ImageField({ label, purpose, url, ground, aside, onChange }: Props) {
  const t = useTranslations('branding.pictures')
  const [problem, setProblem] = useState<string | undefined>()
  const [isUploading, setUploading] = useState(false)

  async function upload([file]: File[]) {
    if (!file) return
    const form = new FormData()
    form.set('file', file)
    form.set('purpose', purpose)
    setUploading(true)
    setProblem(undefined)
    const result = await uploadBrandImageAction(form)
    setUploading(false)
    if (result.ok) onChange(result.data.url, result.data.darkUrl)
    else setProblem(result.issues?.[0]?.message ?? result.message)
  }

  return (
    <Field label={label} error={problem} aside={aside}>
      <FileDrop
        accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
        maxSizeBytes={MOST_BYTES}
        onFiles={upload}
        isUploading={isUploading}
        hint={t('formats')}
        {...(url
          ? {
              preview: (
                // biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server
                <img src={url} alt="" className="h-10 rounded-sm p-1" style={{ backgroundColor: ground }} />
              ),
              onRemove: () => onChange(null, null),
            }
          : {})}
      />
    </Field>
  )
}
