'use client'

import Link from '@tiptap/extension-link'
import { useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { RichTextFrame, textAttributes } from '@/components/rich-text/rich-text-frame'
import type { RichText } from '@/lib/content/schema'
import { useEditorState } from './editor-context'
import { fromDoc, toDoc } from './rich-text-doc'
import { VariableMenu } from './variable-menu'

/** What a mail can show is what the editor offers. Taking back is the mail's as a whole, not this field's. */
export function RichTextField({ value, onChange }: { value: RichText; onChange: (value: RichText) => void }) {
  const t = useTranslations('richText')
  const { isReadOnly } = useEditorState()
  const latest = useRef({ shown: JSON.stringify(value), onChange })
  latest.current.onChange = onChange
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [1, 2, 3] },
        link: false,
        undoRedo: false,
        blockquote: false,
        code: false,
        codeBlock: false,
        strike: false,
        underline: false,
        horizontalRule: false,
      }),
      // Links are checked with the whole mail; what is none never leaves as one.
      Link.configure({
        openOnClick: false,
        autolink: false,
        isAllowedUri: (uri) => !/^\s*(?:javascript|data|vbscript):/i.test(uri),
      }),
    ],
    content: toDoc(value),
    editable: !isReadOnly,
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    onUpdate: ({ editor: current }) => {
      const content = fromDoc(current.getJSON())
      latest.current.shown = JSON.stringify(content)
      latest.current.onChange(content)
    },
    editorProps: { attributes: textAttributes(t('text'), 'min-h-28 max-h-96 overflow-y-auto px-3 py-2.5 text-sm') },
  })

  useEffect(() => {
    const given = JSON.stringify(value)
    if (!editor || given === latest.current.shown) return
    latest.current.shown = given
    editor.commands.setContent(toDoc(value), { emitUpdate: false })
  }, [editor, value])

  return (
    <RichTextFrame
      editor={editor}
      isReadOnly={isReadOnly}
      tools={['heading1', 'heading2', 'heading3', 'bold', 'italic', 'list', 'numberedList']}
    >
      <VariableMenu isIcon onPick={(variable) => editor?.chain().focus().insertContent(variable).run()} />
    </RichTextFrame>
  )
}
