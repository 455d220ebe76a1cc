export { DocumentProblem } from './document-problem'
export type { DocumentFormat, DocumentPart, DocumentProblemCode, Place } from './part'
export { readDocument } from './read-document'
