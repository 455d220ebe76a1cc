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
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { KeptTable } from './kept-table'

type Words = ReturnType<typeof useTranslations<'articles.tools'>>
type Tool = {
  name: Exclude<Parameters<Words>[0], 'label' | 'linkAddress'>
  icon: LucideIcon
  run: (editor: Editor, t: Words) => void
  isActive?: (editor: Editor) => boolean
}

function editLink(editor: Editor, t: Words): void {
  const current = String(editor.getAttributes('link').href ?? '')
  const href = window.prompt(t('linkAddress'), current)
  if (href === null) return
  if (href.trim() === '') editor.chain().focus().unsetLink().run()
  else editor.chain().focus().setLink({ href: href.trim() }).run()
}

const TOOLS: readonly Tool[] = [
  {
    name: 'heading',
    icon: Heading2,
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
    isActive: (e) => e.isActive('heading', { level: 2 }),
  },
  {
    name: 'smallHeading',
    icon: Heading3,
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
    isActive: (e) => e.isActive('heading', { level: 3 }),
  },
  { name: 'bold', icon: Bold, run: (e) => e.chain().focus().toggleBold().run(), isActive: (e) => e.isActive('bold') },
  {
    name: 'italic',
    icon: Italic,
    run: (e) => e.chain().focus().toggleItalic().run(),
    isActive: (e) => e.isActive('italic'),
  },
  {
    name: 'list',
    icon: List,
    run: (e) => e.chain().focus().toggleBulletList().run(),
    isActive: (e) => e.isActive('bulletList'),
  },
  {
    name: 'numberedList',
    icon: ListOrdered,
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    isActive: (e) => e.isActive('orderedList'),
  },
  {
    name: 'quote',
    icon: Quote,
    run: (e) => e.chain().focus().toggleBlockquote().run(),
    isActive: (e) => e.isActive('blockquote'),
  },
  {
    name: 'code',
    icon: Code,
    run: (e) => e.chain().focus().toggleCodeBlock().run(),
    isActive: (e) => e.isActive('codeBlock'),
  },
  { name: 'link', icon: LinkIcon, run: editLink, isActive: (e) => e.isActive('link') },
  { name: 'undo', icon: Undo2, run: (e) => e.chain().focus().undo().run() },
  { name: 'redo', icon: Redo2, run: (e) => e.chain().focus().redo().run() },
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
  const t = useTranslations('articles.tools')
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
    editorProps: {
      attributes: {
        class: 'prose-brand min-h-80 px-4 py-3 outline-none',
        'aria-label': text,
        role: 'textbox',
        dir: 'auto',
        'aria-multiline': 'true',
      },
    },
  })
  return (
    <div className="overflow-hidden rounded-md border border-line-strong bg-surface focus-within:ring-2 focus-within:ring-focus">
      {editor && !isReadOnly && (
        <div role="toolbar" aria-label={t('label')} className="flex flex-wrap gap-0.5 border-line-subtle border-b p-1">
          {TOOLS.map(({ name, icon: Icon, run, isActive }) => (
            <button
              key={name}
              type="button"
              aria-label={t(name)}
              title={t(name)}
              aria-pressed={isActive?.(editor) ?? undefined}
              onClick={() => run(editor, t)}
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
