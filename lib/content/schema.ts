/** What a browser may load of this room: the content of a mail, how it is drawn and checked, and plain types. */
export { type ContentFacts, checkContent, type Finding, type FindingCode } from './check-content'
export { compileContent } from './compile-content'
export type { CompiledContent, Personal, Piece, Slot } from './compiled'
export * from './email-blocks'
export * from './library-inputs'
export { linkTarget } from './links'
export { copyOfBlock, newBlock, newContent } from './new-content'
export { personalise } from './personalise'
export { type ContentPreview, type PreviewLook, previewContent } from './preview-content'
export {
  CONTACT_VARIABLES,
  contactVariables,
  cutVariables,
  fillAll,
  fillOwn,
  hasBrokenVariable,
  isKnownVariable,
  OWN_VARIABLES,
  ownVariables,
  type Variable,
  variablesIn,
} from './variables'
