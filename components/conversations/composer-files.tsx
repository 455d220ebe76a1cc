'use client'

import { FileText, Paperclip, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { NumberText } from '@/components/ui/number'
import type { Attachments, ChosenFile } from './use-attachments'

/** What goes with the reply, above the words: how far each is, and a way to take it off. */
export function ComposerFiles({ attachments }: { attachments: Attachments }) {
  const t = useTranslations('inbox.attach')
  if (attachments.files.length === 0) return null
  return (
    <ul aria-label={t('list')} className="flex flex-wrap gap-2 px-1 pt-1 pb-2">
      {attachments.files.map((file) => (
        <li key={file.key} className="min-w-0 max-w-full">
          <ChosenRow file={file} onRemove={() => attachments.remove(file.key)} />
        </li>
      ))}
    </ul>
  )
}

function ChosenRow({ file, onRemove }: { file: ChosenFile; onRemove: () => void }) {
  const t = useTranslations('inbox.attach')
  const isOnItsWay = file.view === null && file.problem === null
  return (
    <div className="relative flex min-w-0 items-center gap-2 overflow-hidden rounded-lg border border-line bg-surface py-1 ps-2 text-sm">
      {file.preview ? (
        // biome-ignore lint/performance/noImgElement: it is in this browser alone
        <img src={file.preview} alt="" className="size-8 shrink-0 rounded-md object-cover" />
      ) : (
        <FileText aria-hidden className="size-5 shrink-0 text-muted" />
      )}
      <span className="grid min-w-0">
        <span className="truncate text-fg" dir="auto">
          {file.name}
        </span>
        {file.problem ? (
          <span role="alert" className="text-danger text-xs">
            {file.problem}
          </span>
        ) : (
          <span className="text-subtle text-xs">
            {isOnItsWay ? (
              <span role="status">{t('progress', { percent: Math.round(file.progress * 100) })}</span>
            ) : (
              <NumberText value={file.sizeBytes} format="bytes" />
            )}
          </span>
        )}
      </span>
      <Button variant="ghost" size="icon-sm" aria-label={t('remove', { name: file.name })} onClick={onRemove}>
        <X aria-hidden />
      </Button>
      {isOnItsWay && (
        <span
          aria-hidden
          className="absolute start-0 bottom-0 h-0.5 bg-primary transition-[width]"
          style={{ width: `${file.progress * 100}%` }}
        />
      )}
    </div>
  )
}

/** Chooses files; dropping and pasting do the same. */
export function AttachButton({ attachments }: { attachments: Attachments }) {
  const t = useTranslations('inbox.attach')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="ghost" size="icon-sm" aria-label={t('choose')} onClick={() => input.current?.click()}>
        <Paperclip aria-hidden />
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('choose')}
        className="sr-only"
        onChange={(event) => {
          attachments.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
