'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { checkFiles } from '@/components/ui/file-check'
import { toast } from '@/components/ui/toast'
import type { MessageFileView } from '@/lib/conversations/schema'
import { LARGEST_UPLOAD } from '@/lib/files/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'
import { uploadFile } from './upload-file'

/** A file that was chosen for the next reply. */
export type ChosenFile = {
  key: string
  name: string
  sizeBytes: number
  /** A picture of it in this browser, where it is one. */
  preview: string | null
  /** From 0 to 1. */
  progress: number
  view: MessageFileView | null
  problem: string | null
}

const MOST_FILES = 10
const NO_FILES: readonly ChosenFile[] = []

/** The files of a conversation's next reply: sent ahead as they are chosen, so that sending the words is quick. */
export function useAttachments(conversationId: string) {
  const t = useTranslations('ui.fileDrop')
  const { wordsFor } = useInboxContext()
  const [all, setAll] = useState<Readonly<Record<string, readonly ChosenFile[]>>>({})
  const underWay = useRef(new Map<string, AbortController>())
  const files = all[conversationId] ?? NO_FILES

  const changeIn = (id: string, change: (files: readonly ChosenFile[]) => readonly ChosenFile[]) =>
    setAll((before) => ({ ...before, [id]: change(before[id] ?? NO_FILES) }))
  const put = (id: string, key: string, news: Partial<ChosenFile>) =>
    changeIn(id, (before) => before.map((one) => (one.key === key ? { ...one, ...news } : one)))

  const send = async (id: string, key: string, file: File) => {
    const stop = new AbortController()
    underWay.current.set(key, stop)
    try {
      const view = await uploadFile({
        conversationId: id,
        file,
        signal: stop.signal,
        onProgress: (progress) => put(id, key, { progress }),
      })
      put(id, key, { view, progress: 1 })
    } catch (error) {
      if (!stop.signal.aborted) put(id, key, { problem: wordsFor(error) })
    } finally {
      underWay.current.delete(key)
    }
  }

  const add = (given: readonly File[]) => {
    const refused = checkFiles(given, { accept: '', maxSizeBytes: LARGEST_UPLOAD })
    if (refused) toast.error(t(refused.reason, { name: refused.name }))
    const good = given.filter(({ size }) => size > 0 && size <= LARGEST_UPLOAD).slice(0, MOST_FILES - files.length)
    for (const file of good) {
      const key = crypto.randomUUID()
      const preview = /^image\/(?:jpeg|png|gif|webp)$/.test(file.type) ? URL.createObjectURL(file) : null
      const chosen = { key, name: file.name, sizeBytes: file.size, preview, progress: 0, view: null, problem: null }
      changeIn(conversationId, (before) => [...before, chosen])
      void send(conversationId, key, file)
    }
  }

  const take = (key: string): ChosenFile | undefined => {
    const one = files.find((file) => file.key === key)
    if (one?.preview) URL.revokeObjectURL(one.preview)
    changeIn(conversationId, (before) => before.filter((file) => file.key !== key))
    return one
  }

  const remove = (key: string) => {
    underWay.current.get(key)?.abort()
    const one = take(key)
    // What stays behind is swept: nobody waits for the answer.
    if (one?.view) callApi('DELETE', `/message-files/${one.view.id}`).catch(wordsFor)
  }

  /** The files that go with a reply now; none is waiting any more. */
  const takeAll = (): MessageFileView[] => {
    const views = files.flatMap(({ view }) => view ?? [])
    for (const { key } of files) take(key)
    return views
  }

  const isBusy = files.some(({ view, problem }) => view === null && problem === null)
  return { files, add, remove, takeAll, isBusy }
}

export type Attachments = ReturnType<typeof useAttachments>
