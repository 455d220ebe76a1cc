export { Markdown, PlainText, type Source } from './markdown'
export { parseMarkdown } from './parse-markdown'
