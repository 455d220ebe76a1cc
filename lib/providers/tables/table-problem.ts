export type TableProblemCode =
  | 'not_a_table'
  | 'old_excel'
  | 'protected'
  | 'damaged'
  | 'unpacks_too_large'
  | 'record_too_long'
  | 'open_quote'

/** Why a file cannot be read as rows. */
export class TableProblem extends Error {
  readonly code: TableProblemCode

  constructor(code: TableProblemCode, cause?: unknown) {
    super(`the file cannot be read: ${code}`, { cause })
    this.name = 'TableProblem'
    this.code = code
  }
}
