'use client'

import Link from '@tiptap/extension-link'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { Bold, Heading1, Heading2, Heading3, Italic, List, ListOrdered, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import type { RichText } from '@/lib/content/schema'
import { useEditorState } from './editor-context'
import { LinkTool } from './link-tool'
import { fromDoc, toDoc } from './rich-text-doc'
import { VariableMenu } from './variable-menu'

type Tool = {
  name: 'heading1' | 'heading2' | 'heading3' | 'bold' | 'italic' | 'list' | 'numberedList'
  icon: LucideIcon
  run: (editor: Editor) => void
  isActive: (editor: Editor) => boolean
}

const heading = (level: 1 | 2 | 3, icon: LucideIcon): Tool => ({
  name: `heading${level}`,
  icon,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isActive: (editor) => editor.isActive('heading', { level }),
})

const TOOLS: readonly Tool[] = [
  heading(1, Heading1),
  heading(2, Heading2),
  heading(3, Heading3),
  {
    name: 'bold',
    icon: Bold,
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isActive: (editor) => editor.isActive('bold'),
  },
  {
    name: 'italic',
    icon: Italic,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    isActive: (editor) => editor.isActive('italic'),
  },
  {
    name: 'list',
    icon: List,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isActive: (editor) => editor.isActive('bulletList'),
  },
  {
    name: 'numberedList',
    icon: ListOrdered,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isActive: (editor) => editor.isActive('orderedList'),
  },
]

/** What a mail can show is what the editor offers. Taking back is the mail's as a whole, not this field's. */
export function RichTextField({ value, onChange }: { value: RichText; onChange: (value: RichText) => void }) {
  const t = useTranslations('content.tools')
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
    editorProps: {
      attributes: {
        class: 'prose-brand min-h-28 max-h-96 overflow-y-auto px-3 py-2.5 text-sm outline-none',
        'aria-label': t('text'),
        role: 'textbox',
        dir: 'auto',
        'aria-multiline': 'true',
      },
    },
  })

  useEffect(() => {
    const given = JSON.stringify(value)
    if (!editor || given === latest.current.shown) return
    latest.current.shown = given
    editor.commands.setContent(toDoc(value), { emitUpdate: false })
  }, [editor, value])

  return (
    <div className="overflow-hidden rounded-md border border-line-strong bg-surface focus-within:ring-2 focus-within:ring-focus">
      {editor && !isReadOnly && (
        <div
          role="toolbar"
          aria-label={t('label')}
          className="flex flex-wrap items-center gap-0.5 border-line-subtle border-b p-1"
        >
          {TOOLS.map(({ name, icon: Icon, run, isActive }) => (
            <button
              key={name}
              type="button"
              aria-label={t(name)}
              title={t(name)}
              aria-pressed={isActive(editor)}
              onClick={() => run(editor)}
              className={cn(
                'touch-target grid size-8 place-items-center rounded-sm text-muted hover:bg-fg/6 hover:text-fg',
                isActive(editor) && 'bg-fg/8 text-fg',
              )}
            >
              <Icon aria-hidden className="size-4" />
            </button>
          ))}
          <LinkTool editor={editor} />
          <VariableMenu isIcon onPick={(variable) => editor.chain().focus().insertContent(variable).run()} />
        </div>
      )}
      <EditorContent editor={editor} />
    </div>
  )
}
