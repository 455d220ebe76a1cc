'use client'

import { createContext, useContext } from 'react'
import type { FormResult } from '@/components/ui/form-result'
import type { Block, EmailContent, Finding } from '@/lib/content/schema'
import type { MailBrand } from '@/lib/mail/schema'

/** What an editor knows of its company. */
export type EditorSetup = {
  brand: MailBrand
  /** Of the mail: a language tag. */
  language: string
  /** The company's own fields of contacts. */
  fields: readonly { key: string; label: string }[]
  /** Size of each picture by its path. */
  imageBytes: Readonly<Record<string, number>>
  snippets: readonly { id: string; name: string; blocks: readonly Block[] }[]
}

/** Somebody as whom the mail can be seen. */
export type EditorPreview = { id: string; label: string; variables: Readonly<Record<string, string>> }

export type StoredPicture = { url: string; sizeBytes: number }
export type UploadPicture = (form: FormData) => Promise<FormResult<StoredPicture>>

type Editor = {
  content: EmailContent
  setup: EditorSetup
  isReadOnly: boolean
  findings: readonly Finding[]
  /** @param about what is changed, so that typing in one field is taken back at once */
  change: (next: EmailContent, about: string) => void
  changeBlock: (block: Block, about: string) => void
  selectedId: string | null
  select: (id: string | null) => void
  uploadPicture: UploadPicture
  notePicture: (picture: StoredPicture) => void
  /** Says something to who does not see it. */
  announce: (words: string) => void
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditorState(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('a part of the editor stands outside of it')
  return editor
}
