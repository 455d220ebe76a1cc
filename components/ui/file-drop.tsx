'use client'

import { ImageUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { useFieldControl } from './field-control'
import { FieldError } from './field-error'
import { checkFiles } from './file-check'
import { Spinner } from './spinner'

type FileDropProps = {
  /** As the input element takes it: `image/png,image/jpeg` or `.csv`. */
  accept: string
  maxSizeBytes: number
  multiple?: boolean
  onFiles: (files: File[]) => void
  /** What is there now: an image, a name. */
  preview?: ReactNode
  onRemove?: () => void
  isUploading?: boolean
  /** Kinds and size in words ("PNG, JPEG, WebP or SVG, up to 2 MB"). */
  hint?: string
  id?: string
  disabled?: boolean
  className?: string
}

/** Drop, or press to choose. Kind and size are checked here for a quick answer; the server decides. */
export function FileDrop({
  accept,
  maxSizeBytes,
  multiple,
  onFiles,
  preview,
  onRemove,
  isUploading,
  hint,
  className,
  ...given
}: FileDropProps) {
  const t = useTranslations('ui.fileDrop')
  const { disabled, ...field } = useFieldControl(given)
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1)
    if (files.length === 0 || disabled) return
    const refused = checkFiles(files, { accept, maxSizeBytes })
    setProblem(refused ? t(refused.reason, { name: refused.name }) : null)
    if (!refused) onFiles(files)
  }

  const onDrag = (isInside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(isInside)
  }

  return (
    <div className={cn('grid gap-1.5', className)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way in; the button below is the accessible one */}
      <div
        onDragOver={onDrag(true)}
        onDragLeave={onDrag(false)}
        onDrop={(event) => {
          onDrag(false)(event)
          take(event.dataTransfer.files)
        }}
        className={cn(
          'flex min-h-24 items-center gap-4 rounded-lg border border-line-strong/70 border-dashed bg-surface p-4 transition-colors',
          isOver && 'border-primary bg-primary-soft/50',
        )}
      >
        <div className="grid h-14 min-w-14 shrink-0 place-items-center overflow-hidden rounded-md border border-line-subtle bg-sunken text-subtle [&_img]:max-h-14 [&_img]:max-w-36 [&_img]:object-contain">
          {preview ?? <ImageUp aria-hidden className="size-5" />}
        </div>
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-2">
            {isUploading ? (
              <Spinner words={t('uploading')} />
            ) : (
              <Button size="sm" disabled={disabled} onClick={() => input.current?.click()}>
                {preview ? t('replace') : t('choose')}
              </Button>
            )}
            {preview && onRemove && !isUploading && (
              <Button size="icon-sm" variant="ghost" aria-label={t('remove')} disabled={disabled} onClick={onRemove}>
                <Trash2 aria-hidden />
              </Button>
            )}
          </div>
          <p className="mt-1.5 text-muted text-xs">{hint ?? t('dropHere')}</p>
        </div>
        <input
          ref={input}
          type="file"
          tabIndex={-1}
          aria-label={field.id ? undefined : t('choose')}
          accept={accept}
          multiple={multiple}
          className="sr-only"
          {...field}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </div>
  )
}
