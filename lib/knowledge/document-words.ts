import type { DocumentProblemCode } from '@/lib/providers/documents'
import { MOST_FILE_MB } from './schema'

/** What is wrong with a file, in words for whoever brings it. */
export const DOCUMENT_WORDS: Record<DocumentProblemCode | 'too_large' | 'gave_up', string> = {
  empty: 'This file is empty.',
  unknown_kind: 'This is no PDF, DOCX, HTML, Markdown, text or CSV file.',
  old_office: 'This is a file of an old Office. Save it as DOCX or PDF.',
  protected: 'This file is protected by a password. Save it without one.',
  damaged: 'This file is damaged and cannot be read.',
  no_text: 'This file has no text, only pictures of it. Save it with recognised text (OCR).',
  too_many_pages: 'This file has more than 2,000 pages. Split it.',
  unpacks_too_large: 'This file unpacks to far more than it says.',
  too_long: 'This file is too long. Split it.',
  took_too_long: 'Reading this file took too long. Split it, or save it anew.',
  took_too_much_memory: 'Reading this file took too much memory. Split it, or save it anew.',
  too_large: `Please choose a file of at most ${MOST_FILE_MB} MB.`,
  gave_up: 'Reading this file was interrupted too often. Please upload it again.',
}
