export const DOCUMENT_FORMATS = ['pdf', 'docx', 'html', 'md', 'txt', 'csv'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** Where in its file a part stands: pages and rows are counted from 1, and a table's headings are row 1. */
export type Place = { kind: 'page' | 'rows'; from: number; to: number }

export type DocumentPart = {
  /** Of the whole document; empty when it says none. */
  title: string
  /** Null for texts, which have headings alone. */
  place: Place | null
  /** Markdown; of a table one row a line. */
  content: string
}

/** What the reading process says. `skipped`: pages without any text. */
export type Said =
  | { kind: 'format'; format: DocumentFormat; total: number | null }
  | { kind: 'parts'; parts: DocumentPart[] }
  | { kind: 'done'; skipped: number }
  | { kind: 'problem'; code: DocumentProblemCode }

export type DocumentProblemCode =
  | 'empty'
  | 'unknown_kind'
  | 'old_office'
  | 'protected'
  | 'damaged'
  | 'no_text'
  | 'too_many_pages'
  | 'unpacks_too_large'
  | 'too_long'
  | 'took_too_long'
  | 'took_too_much_memory'
