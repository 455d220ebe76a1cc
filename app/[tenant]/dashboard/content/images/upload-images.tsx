'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FileDrop } from '@/components/ui/file-drop'
import { toast } from '@/components/ui/toast'
import { uploadPictureAction } from '../actions'

const MOST_BYTES = 4 * 1024 * 1024

/** Several at once; what cannot be taken is named, and the others are kept. */
export function UploadImages() {
  const t = useTranslations('content')
  const router = useRouter()
  const [isUploading, setUploading] = useState(false)

  async function upload(files: readonly File[]) {
    setUploading(true)
    let stored = 0
    for (const file of files) {
      const form = new FormData()
      form.set('file', file)
      const result = await uploadPictureAction(form)
      if (result.ok) stored += 1
      else toast.error(`${file.name}: ${result.message}`)
    }
    setUploading(false)
    if (stored > 0) toast.success(t('library.uploaded', { count: stored }))
    router.refresh()
  }

  return (
    <FileDrop
      accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
      maxSizeBytes={MOST_BYTES}
      multiple
      isUploading={isUploading}
      onFiles={upload}
      hint={t('settings.pictureHint')}
    />
  )
}
