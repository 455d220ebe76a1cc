'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { uploadLibraryFile } from '@/components/content/upload-library-file'
import { FileDrop } from '@/components/ui/file-drop'
import { toast } from '@/components/ui/toast'
import { MEDIA_LIMITS } from '@/lib/whatsapp-templates/schema'
import { uploadPictureAction } from '../actions'

/** Each kind has a limit of its own, which the server says. */
const ACCEPTED = 'image/png,image/jpeg,image/webp,image/gif,image/svg+xml,video/mp4,application/pdf'

/** Several at once; what cannot be taken is named, and the others are kept. */
export function UploadImages() {
  const t = useTranslations('content')
  const router = useRouter()
  const [isUploading, setUploading] = useState(false)

  async function upload(files: readonly File[]) {
    setUploading(true)
    let stored = 0
    for (const file of files) {
      const result = await uploadLibraryFile(file, {
        uploadPicture: uploadPictureAction,
        notReached: t('settings.notUploaded'),
      })
      if (result.ok) stored += 1
      else toast.error(`${file.name}: ${result.message}`)
    }
    setUploading(false)
    if (stored > 0) toast.success(t('library.uploaded', { count: stored }))
    router.refresh()
  }

  return (
    <FileDrop
      accept={ACCEPTED}
      maxSizeBytes={MEDIA_LIMITS.document.mostBytes}
      multiple
      isUploading={isUploading}
      onFiles={upload}
      hint={t('library.uploadHint')}
    />
  )
}
