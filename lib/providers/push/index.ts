export { pushKeys } from './push-keys'
export { type PushMessage, sendPush } from './send-push'
