export { type DeliveryToken, readDeliveryToken } from './delivery-token'
export { deliveryReactions } from './jobs'
export { noteStatus, type ToldStatus } from './note-status'
export { sendAgain } from './send-again'
