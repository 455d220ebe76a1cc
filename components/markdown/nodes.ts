/** The only things a message can contain. Whatever Markdown says beyond this becomes literal text. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis' | 'strike'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'citation'; n: number }
  | { type: 'break' }

export type Cell = { align: 'left' | 'center' | 'right' | null; children: Inline[] }

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { type: 'pre'; text: string; language: string | null }
  | { type: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { type: 'quote'; children: Block[] }
  | { type: 'table'; head: Cell[]; rows: Cell[][] }
  | { type: 'rule' }

export const text = (value: string): Inline => ({ type: 'text', text: value })

export const paragraph = (children: Inline[]): Block => ({ type: 'paragraph', children })

/** Lines of literal text, each break kept. */
export function literal(value: string): Inline[] {
  const lines = value.split('\n')
  return lines.flatMap((line, i): Inline[] => (i === 0 ? [text(line)] : [{ type: 'break' }, text(line)]))
}
