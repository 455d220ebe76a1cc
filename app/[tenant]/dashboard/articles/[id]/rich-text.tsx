'use client'

import Link from '@tiptap/extension-link'
import { useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useTranslations } from 'next-intl'
import { RichTextFrame, textAttributes } from '@/components/rich-text/rich-text-frame'
import { KeptTable } from './kept-table'

/** What the server's allow-list keeps is what the editor offers. */
export function RichText({
  html,
  onChange,
  isReadOnly,
}: {
  html: string
  onChange: (html: string) => void
  isReadOnly: boolean
}) {
  const text = useTranslations('articles.editor')('text')
  const editor = useEditor({
    extensions: [
      KeptTable,
      StarterKit.configure({ heading: { levels: [2, 3, 4] }, link: false }),
      Link.configure({ openOnClick: false, protocols: ['http', 'https', 'mailto', 'tel'] }),
    ],
    content: html,
    editable: !isReadOnly,
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    onUpdate: ({ editor: current }) => onChange(current.getHTML()),
    editorProps: { attributes: textAttributes(text, 'min-h-80 px-4 py-3') },
  })
  return (
    <RichTextFrame
      editor={editor}
      isReadOnly={isReadOnly}
      tools={['heading2', 'heading3', 'bold', 'italic', 'list', 'numberedList', 'quote', 'code', 'undo', 'redo']}
    />
  )
}
