'use client'

import { CircleAlert, Download, FileText, Hourglass, RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NumberText } from '@/components/ui/number'
import { toast } from '@/components/ui/toast'
import type { MessageFileView } from '@/lib/conversations/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

const PictureViewer = lazy(() => import('./picture-viewer').then((file) => ({ default: file.PictureViewer })))

/** Where who may read the conversation gets a file; nobody else does. */
export const fileAddress = (id: string): string => `/api/message-files/${id}`

type MessageFilesProps = { files: readonly MessageFileView[]; conversationId: string }

/** What a message comes with: pictures to look at, recordings to play, the rest to save. */
export function MessageFiles({ files, conversationId }: MessageFilesProps) {
  return (
    <ul className="grid max-w-full gap-2">
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          <OneFile file={file} conversationId={conversationId} />
        </li>
      ))}
    </ul>
  )
}

function OneFile({ file, conversationId }: { file: MessageFileView; conversationId: string }) {
  if (file.state !== 'stored') return <NotHere file={file} conversationId={conversationId} />
  switch (file.kind) {
    case 'image':
    case 'sticker':
      return <Picture file={file} />
    case 'audio':
    case 'voice':
      return <Recording file={file} />
    case 'video':
      return <Film file={file} />
    default:
      return <DocumentRow file={file} />
  }
}

/** As large as it will be before it is here, so that nothing jumps. */
function Picture({ file }: { file: MessageFileView }) {
  const t = useTranslations('inbox.files')
  const [isOpen, setOpen] = useState(false)
  const ratio = file.width && file.height ? { aspectRatio: `${file.width} / ${file.height}` } : {}
  return (
    <>
      <button
        type="button"
        aria-label={t('open', { name: file.name })}
        onClick={() => setOpen(true)}
        className="block max-w-full cursor-zoom-in overflow-hidden rounded-lg"
      >
        {/* biome-ignore lint/performance/noImgElement: a tenant's own file never goes through the image optimiser */}
        <img
          src={`${fileAddress(file.id)}?small`}
          alt={file.name}
          loading="lazy"
          style={ratio}
          className={file.kind === 'sticker' ? 'max-h-32 max-w-full' : 'max-h-72 max-w-full bg-sunken'}
        />
      </button>
      <Dialog open={isOpen} onOpenChange={setOpen}>
        {isOpen && (
          <Suspense fallback={null}>
            <PictureViewer file={file} />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}

function Recording({ file }: { file: MessageFileView }) {
  return (
    <div className="grid gap-1">
      {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what a customer says */}
      <audio
        controls
        preload="none"
        src={fileAddress(file.id)}
        aria-label={file.name}
        className="h-11 w-72 max-w-full"
      />
      <Save file={file} />
    </div>
  )
}

function Film({ file }: { file: MessageFileView }) {
  return (
    <div className="grid gap-1">
      {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what a customer films */}
      <video
        controls
        preload="metadata"
        src={fileAddress(file.id)}
        aria-label={file.name}
        className="max-h-72 w-full max-w-sm rounded-lg bg-sunken"
      />
      <Save file={file} />
    </div>
  )
}

function Save({ file }: { file: MessageFileView }) {
  return (
    <a
      href={`${fileAddress(file.id)}?save`}
      className="touch-target inline-flex max-w-full items-center gap-1.5 text-link text-xs hover:underline"
    >
      <Download aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{file.name}</span>
      <Size file={file} />
    </a>
  )
}

function Size({ file: { sizeBytes } }: { file: MessageFileView }) {
  if (sizeBytes === null) return null
  return (
    <span className="shrink-0 text-subtle text-xs">
      <NumberText value={sizeBytes} format="bytes" />
    </span>
  )
}

function DocumentRow({ file }: { file: MessageFileView }) {
  const t = useTranslations('inbox.files')
  return (
    <a
      href={`${fileAddress(file.id)}?save`}
      aria-label={t('save', { name: file.name })}
      className="touch-target flex min-h-11 max-w-full items-center gap-2.5 rounded-lg border border-line bg-surface px-3 py-2 text-fg text-sm hover:border-line-strong"
    >
      <FileText aria-hidden className="size-5 shrink-0 text-muted" />
      <span className="min-w-0 truncate" dir="auto">
        {file.name}
      </span>
      <span className="ms-auto">
        <Size file={file} />
      </span>
      <Download aria-hidden className="size-4 shrink-0 text-muted" />
    </a>
  )
}

/** On its way, or not to be had: it says why, and what can be done. */
function NotHere({ file, conversationId }: { file: MessageFileView; conversationId: string }) {
  const t = useTranslations('inbox.files')
  const { canWrite, wordsFor } = useInboxContext()
  const [isAsking, setAsking] = useState(false)
  const again = async () => {
    setAsking(true)
    try {
      await callApi('POST', `/conversations/${conversationId}/files/${file.id}/fetch-again`)
    } catch (error) {
      toast.error(wordsFor(error))
    } finally {
      setAsking(false)
    }
  }
  const isWaiting = file.state === 'waiting'
  const Icon = isWaiting ? Hourglass : CircleAlert
  return (
    <div className="flex max-w-full flex-wrap items-center gap-x-2 gap-y-1 rounded-lg border border-line border-dashed px-3 py-2 text-sm">
      <Icon aria-hidden className={isWaiting ? 'size-4 text-muted' : 'size-4 text-danger'} />
      <span className="min-w-0 truncate text-fg" dir="auto">
        {file.name}
      </span>
      <span role="status" className="text-muted text-xs">
        {isWaiting ? t('waiting') : t(`problems.${file.problem ?? 'not_reached'}`)}
      </span>
      {file.canRetry && canWrite && (
        <Button size="sm" variant="ghost" loading={isAsking} onClick={again}>
          <RotateCw aria-hidden />
          {t('again')}
        </Button>
      )}
    </div>
  )
}
