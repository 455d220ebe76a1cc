export { type ApiChannel, type ApiChannelAccount, createApiChannel } from './create-api-channel'
export { openApiFile } from './open-file'
export { readApiTold } from './read-told'
export { judgeWebhook, newWebhookSecret, webhookHeaders } from './signature'
