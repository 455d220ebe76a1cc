import { usedFile } from '@/lib/content'
import type { WhatsappContent } from './whatsapp-content'

/** The template that a message by WhatsApp takes, and the library's file above it. */
export const usedByWhatsapp = ({ templateId, media }: WhatsappContent): string[] => [
  ...(templateId === null ? [] : [templateId]),
  ...usedFile(media),
]
