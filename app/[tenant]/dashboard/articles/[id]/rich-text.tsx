'use client'

import Link from '@tiptap/extension-link'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  Italic,
  LinkIcon,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Undo2,
} from 'lucide-react'
import { cn } from '@/components/ui/cn'
import { KeptTable } from './kept-table'

type Tool = { label: string; icon: LucideIcon; run: (editor: Editor) => void; isActive?: (editor: Editor) => boolean }

function editLink(editor: Editor): void {
  const current = String(editor.getAttributes('link').href ?? '')
  const href = window.prompt('Address of the link', current)
  if (href === null) return
  if (href.trim() === '') editor.chain().focus().unsetLink().run()
  else editor.chain().focus().setLink({ href: href.trim() }).run()
}

const TOOLS: readonly Tool[] = [
  {
    label: 'Heading',
    icon: Heading2,
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
    isActive: (e) => e.isActive('heading', { level: 2 }),
  },
  {
    label: 'Small heading',
    icon: Heading3,
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
    isActive: (e) => e.isActive('heading', { level: 3 }),
  },
  { label: 'Bold', icon: Bold, run: (e) => e.chain().focus().toggleBold().run(), isActive: (e) => e.isActive('bold') },
  {
    label: 'Italic',
    icon: Italic,
    run: (e) => e.chain().focus().toggleItalic().run(),
    isActive: (e) => e.isActive('italic'),
  },
  {
    label: 'List',
    icon: List,
    run: (e) => e.chain().focus().toggleBulletList().run(),
    isActive: (e) => e.isActive('bulletList'),
  },
  {
    label: 'Numbered list',
    icon: ListOrdered,
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    isActive: (e) => e.isActive('orderedList'),
  },
  {
    label: 'Quote',
    icon: Quote,
    run: (e) => e.chain().focus().toggleBlockquote().run(),
    isActive: (e) => e.isActive('blockquote'),
  },
  {
    label: 'Code',
    icon: Code,
    run: (e) => e.chain().focus().toggleCodeBlock().run(),
    isActive: (e) => e.isActive('codeBlock'),
  },
  { label: 'Link', icon: LinkIcon, run: editLink, isActive: (e) => e.isActive('link') },
  { label: 'Undo', icon: Undo2, run: (e) => e.chain().focus().undo().run() },
  { label: 'Redo', icon: Redo2, run: (e) => e.chain().focus().redo().run() },
]

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
    editorProps: {
      attributes: {
        class: 'prose-brand min-h-80 px-4 py-3 outline-none',
        'aria-label': 'Text',
        role: 'textbox',
        'aria-multiline': 'true',
      },
    },
  })
  return (
    <div className="overflow-hidden rounded-md border border-line-strong bg-surface focus-within:ring-2 focus-within:ring-focus">
      {editor && !isReadOnly && (
        <div role="toolbar" aria-label="Formatting" className="flex flex-wrap gap-0.5 border-line-subtle border-b p-1">
          {TOOLS.map(({ label, icon: Icon, run, isActive }) => (
            <button
              key={label}
              type="button"
              aria-label={label}
              title={label}
              aria-pressed={isActive?.(editor) ?? undefined}
              onClick={() => run(editor)}
              className={cn(
                'touch-target grid size-8 place-items-center rounded-sm text-muted hover:bg-fg/6 hover:text-fg',
                isActive?.(editor) && 'bg-fg/8 text-fg',
              )}
            >
              <Icon aria-hidden className="size-4" />
            </button>
          ))}
        </div>
      )}
      <EditorContent editor={editor} />
    </div>
  )
}
