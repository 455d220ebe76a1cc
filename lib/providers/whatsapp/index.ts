export {
  createWhatsApp,
  type FilledTemplate,
  type OutgoingTemplate,
  type WhatsApp,
  type WhatsAppAccount,
} from './create-whatsapp'
