'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { FileDrop } from '@/components/ui/file-drop'
import { Link } from '@/components/ui/link'
import { Progress } from '@/components/ui/progress'
import { useProblemWords } from '@/components/ui/use-problem-words'
import { FILE_NAMES, MOST_FILE_MB } from '@/lib/knowledge/schema'
import { getSourceAction } from '../actions'
import { sendFile } from '../send-file'

const POLL_MS = 1_000

type Upload = {
  key: number
  name: string
  state: 'waiting' | 'sending' | 'reading' | 'ready' | 'failed'
  percent: number
  id?: string
  pages?: number
  problem?: string
}

const TONES = { waiting: 'neutral', sending: 'info', reading: 'info', ready: 'success', failed: 'danger' } as const

/** Several files, sent one after the other and read meanwhile. Whoever leaves finds them in the list of sources. */
export function UploadFiles() {
  const t = useTranslations('knowledge.upload')
  const ui = useTranslations('ui')
  const words = useProblemWords()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const line = useRef(Promise.resolve())
  const change = (key: number, changes: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)))

  const follow = async (key: number, id: string) => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      const result = await getSourceAction({ id })
      if (!result.ok) return change(key, { state: 'failed', problem: result.message })
      const { status, error, pages } = result.data
      if (status === 'ready') return change(key, { state: 'ready', pages: pages.indexed ?? 0 })
      if (status === 'failed') return change(key, { state: 'failed', ...(error ? { problem: error } : {}) })
    }
  }

  const send = async (key: number, file: File) => {
    change(key, { state: 'sending' })
    const sent = await sendFile(file, { onProgress: (share) => change(key, { percent: Math.round(share * 100) }) })
    if (sent === null || typeof sent === 'string') {
      change(key, { state: 'failed', problem: sent ?? ui('notReached') })
      return
    }
    change(key, { state: 'reading', id: sent.id })
    void follow(key, sent.id)
  }

  const take = (files: readonly File[]) => {
    const first = uploads.length
    const added = files.map((file, index) => ({ file, key: first + index }))
    setUploads((all) => [
      ...all,
      ...added.map(({ key, file }) => ({ key, name: file.name, state: 'waiting' as const, percent: 0 })),
    ])
    for (const { key, file } of added) line.current = line.current.then(() => send(key, file))
  }

  return (
    <div className="grid gap-4">
      <FileDrop
        accept={FILE_NAMES}
        maxSizeBytes={MOST_FILE_MB * 1024 * 1024}
        multiple
        hint={t('hint', { megabytes: MOST_FILE_MB })}
        onFiles={take}
      />
      {uploads.length > 0 && (
        <ul aria-label={t('list')} className="grid gap-2">
          {uploads.map((upload) => (
            <li key={upload.key} className="grid gap-2 rounded-lg border border-line p-3">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <span dir="auto" className="min-w-0 truncate font-medium text-fg text-sm">
                  {upload.id ? (
                    <Link href={`/dashboard/knowledge/${upload.id}`} className="text-link hover:underline">
                      {upload.name}
                    </Link>
                  ) : (
                    upload.name
                  )}
                </span>
                <Badge tone={TONES[upload.state]}>
                  {upload.state === 'ready' ? t('ready', { count: upload.pages ?? 0 }) : t(upload.state)}
                </Badge>
              </div>
              {(upload.state === 'sending' || upload.state === 'reading') && (
                <Progress label={upload.name} percent={upload.state === 'sending' ? upload.percent : null} />
              )}
              {upload.problem && <p className="text-danger text-sm">{words(upload.problem)}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
