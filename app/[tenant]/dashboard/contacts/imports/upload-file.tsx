'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { FileDrop } from '@/components/ui/file-drop'

/** The server has the last word on the size: this is the most that it may be set to. */
const MOST_BYTES = 2_000 * 1024 * 1024
const KINDS = '.csv,.txt,.tsv,.xlsx'

export function UploadFile() {
  const t = useTranslations('imports')
  const ui = useTranslations('ui')
  const router = useRouter()
  const [isUploading, setUploading] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (file: File | undefined) => {
    if (!file) return
    setUploading(true)
    setProblem(null)
    try {
      const query = new URLSearchParams({ fileName: file.name.slice(-200) })
      const response = await fetch(`/api/contact-imports?${query}`, { method: 'POST', body: file })
      const answer = (await response.json()) as { id?: string; error?: string }
      if (response.ok && answer.id) return router.push(`/dashboard/contacts/imports/${answer.id}`)
      setProblem(answer.error ?? ui('notReached'))
    } catch {
      // The line went dead, or what came back was no answer of ours.
      setProblem(ui('notReached'))
    }
    setUploading(false)
  }
  return (
    <div className="grid gap-4">
      {problem && <Alert tone="danger">{problem}</Alert>}
      <FileDrop
        accept={KINDS}
        maxSizeBytes={MOST_BYTES}
        isUploading={isUploading}
        hint={t('upload.hint')}
        onFiles={([file]) => void send(file)}
      />
    </div>
  )
}
