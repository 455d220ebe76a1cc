/** What a browser may load of this room: the content of a mail, how it is drawn and checked, and plain types. */
export { type ContentFacts, checkContent, type Finding, type FindingCode } from './check-content'
export { compileContent } from './compile-content'
export type { CompiledContent, Personal, Piece, Slot } from './compiled'
export {
  type Block,
  type BlockKind,
  type BlockOf,
  type EmailContent,
  type EmailContentInput,
  emailContent,
  type RichText,
  type Span,
} from './email-blocks'
export { linkTarget } from './links'
export { newBlock, newContent } from './new-content'
export { personalise } from './personalise'
export { contactVariables, type Variable } from './variables'
