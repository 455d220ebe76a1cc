export { type Interactive, interactiveOf, type OfferedChoice } from './choices'
export {
  createWhatsApp,
  type FilledTemplate,
  type OutgoingMessage,
  type WhatsApp,
  type WhatsAppAccount,
} from './create-whatsapp'
export { isGone, mediaKindOf, openMedia, uploadMedia } from './media'
export { readTemplateTold, type TemplateTold } from './read-template-told'
export { readTold } from './read-told'
export { isSigned, signatureOf } from './signature'
export { readComponents } from './template-components'
export { templateMessage } from './template-message'
export { namesIn, wordsOfTemplate } from './template-variables'
export { type FoundTemplate, type Templates, templatesOf } from './templates'
export type { Person, WhatsAppTold } from './told'
