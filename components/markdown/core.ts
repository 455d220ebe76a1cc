/** The part without a framework, for the chat panel, which is built without React. */
export type { Block, Inline } from './nodes'
export { parseMarkdown } from './parse-markdown'
export { parsePlainText } from './parse-plain-text'
export { LINK_PROPS, renderNodes } from './render-nodes'
export { safeHref } from './safe-link'
