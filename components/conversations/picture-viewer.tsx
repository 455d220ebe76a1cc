'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonVariants } from '@/components/ui/button-variants'
import { DialogContent } from '@/components/ui/dialog'
import type { MessageFileView } from '@/lib/conversations/schema'
import { fileAddress } from './message-files'

/** A picture as large as the screen lets it be. */
export function PictureViewer({ file }: { file: MessageFileView }) {
  const t = useTranslations('inbox.files')
  return (
    <DialogContent
      title={
        <span dir="auto" className="break-words">
          {file.name}
        </span>
      }
      size="xl"
      footer={
        <a href={`${fileAddress(file.id)}?save`} className={buttonVariants()}>
          <Download aria-hidden />
          {t('download')}
        </a>
      }
    >
      {/* biome-ignore lint/performance/noImgElement: a tenant's own file never goes through the image optimiser */}
      <img
        src={fileAddress(file.id)}
        alt={file.name}
        className="mx-auto max-h-[60dvh] max-w-full rounded-lg object-contain"
      />
    </DialogContent>
  )
}
