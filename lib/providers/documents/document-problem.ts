import type { DocumentProblemCode } from './part'

/** What is wrong with a file; trying again changes nothing. */
export class DocumentProblem extends Error {
  constructor(
    readonly code: DocumentProblemCode,
    cause?: unknown,
  ) {
    super(`document: ${code}`, { cause })
    this.name = 'DocumentProblem'
  }
}
