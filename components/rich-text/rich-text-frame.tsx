'use client'

import { type Editor, EditorContent } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { LinkTool } from './link-tool'
import { type ToolName, toolOf } from './tools'

/** What assistive technology and the reader's direction need to know of the text itself. */
export const textAttributes = (label: string, className: string) => ({
  class: cn('prose-brand outline-none', className),
  'aria-label': label,
  role: 'textbox',
  dir: 'auto',
  'aria-multiline': 'true',
})

type RichTextFrameProps = {
  editor: Editor | null
  tools: readonly ToolName[]
  isReadOnly: boolean
  /** Further tools at the end of the bar. */
  children?: ReactNode
}

/** A text with its toolbar: the named tools and links, as far as the editor has them. */
export function RichTextFrame({ editor, tools, isReadOnly, children }: RichTextFrameProps) {
  const t = useTranslations('richText')
  return (
    <div className="overflow-hidden rounded-md border border-line-strong bg-surface focus-within:ring-2 focus-within:ring-focus">
      {editor && !isReadOnly && (
        <div
          role="toolbar"
          aria-label={t('label')}
          className="flex flex-wrap items-center gap-0.5 border-line-subtle border-b p-1"
        >
          {tools.map((name) => (
            <ToolButton key={name} editor={editor} name={name} />
          ))}
          <LinkTool editor={editor} />
          {children}
        </div>
      )}
      <EditorContent editor={editor} />
    </div>
  )
}

function ToolButton({ editor, name }: { editor: Editor; name: ToolName }) {
  const t = useTranslations('richText')
  const { icon: Icon, run, isActive } = toolOf(name)
  return (
    <button
      type="button"
      aria-label={t(name)}
      title={t(name)}
      aria-pressed={isActive?.(editor) ?? undefined}
      onClick={() => run(editor)}
      className={cn(
        'touch-target grid size-8 place-items-center rounded-sm text-muted hover:bg-fg/6 hover:text-fg',
        isActive?.(editor) && 'bg-fg/8 text-fg',
      )}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  )
}
