import { AppError } from '@/lib/kernel'
import { TableProblem } from '@/lib/providers/tables'
import type { FileProblem } from './schema'

/** What is wrong with a file, in words for whoever brings it. */
export const FILE_WORDS: Record<FileProblem, string> = {
  not_a_table: 'This file is neither CSV nor XLSX.',
  old_excel: 'This is a file of an old Excel. Save it as XLSX or CSV.',
  protected: 'This file is protected by a password. Save it without one.',
  damaged: 'This file is damaged and cannot be read.',
  unpacks_too_large: 'This file unpacks to far more than it says. Save it as CSV.',
  record_too_long: 'A row of this file is longer than two million characters. A quotation mark may be missing.',
  open_quote: 'A quotation mark of this file is never closed.',
  empty: 'This file has no rows.',
  too_many_columns: 'This file has more than 200 columns.',
  too_many_rows: 'This file has more than two million rows.',
  unexpected: 'An unexpected error happened. Please try again.',
}

/** @returns the error for whoever brought the file; what is not the file's fault stays as it is */
export function fileRefused(error: unknown): unknown {
  if (!(error instanceof TableProblem)) return error
  return refusedFor(error.code, error)
}

export const refusedFor = (problem: FileProblem, cause?: unknown): AppError =>
  new AppError('invalid', `file: ${problem}`, {
    userMessage: FILE_WORDS[problem],
    issues: [{ path: 'file', message: FILE_WORDS[problem] }],
    cause,
  })
