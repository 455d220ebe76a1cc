export { Markdown, PlainText, type Source } from './markdown'
