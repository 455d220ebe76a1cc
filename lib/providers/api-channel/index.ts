export { type ApiChannel, createApiChannel } from './create-api-channel'
export { readApiTold } from './read-told'
export { judgeWebhook, newWebhookSecret, webhookHeaders } from './signature'
