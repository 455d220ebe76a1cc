export { messageIntakeReactions } from './jobs'
export { takeTextCallback } from './take-text-callback'
export { takeWhatsappCallback } from './take-whatsapp-callback'
export { verifyWhatsapp } from './verify-whatsapp'
