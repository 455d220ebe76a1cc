import type { Editor } from '@tiptap/react'
import {
  Bold,
  Code,
  Heading1,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Undo2,
} from 'lucide-react'

/** One button of a toolbar. Its word is that of its name in `richText`. */
type Tool = { icon: LucideIcon; run: (editor: Editor) => void; isActive?: (editor: Editor) => boolean }

const heading = (level: 1 | 2 | 3, icon: LucideIcon): Tool => ({
  icon,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isActive: (editor) => editor.isActive('heading', { level }),
})

export const TOOLS = {
  heading1: heading(1, Heading1),
  heading2: heading(2, Heading2),
  heading3: heading(3, Heading3),
  bold: { icon: Bold, run: (editor) => editor.chain().focus().toggleBold().run(), isActive: (e) => e.isActive('bold') },
  italic: {
    icon: Italic,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    isActive: (editor) => editor.isActive('italic'),
  },
  list: {
    icon: List,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isActive: (editor) => editor.isActive('bulletList'),
  },
  numberedList: {
    icon: ListOrdered,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isActive: (editor) => editor.isActive('orderedList'),
  },
  quote: {
    icon: Quote,
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isActive: (editor) => editor.isActive('blockquote'),
  },
  code: {
    icon: Code,
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
    isActive: (editor) => editor.isActive('codeBlock'),
  },
  undo: { icon: Undo2, run: (editor) => editor.chain().focus().undo().run() },
  redo: { icon: Redo2, run: (editor) => editor.chain().focus().redo().run() },
} satisfies Record<string, Tool>

export type ToolName = keyof typeof TOOLS

/** A tool by its name, seen as any other. */
export const toolOf = (name: ToolName): Tool => TOOLS[name]
