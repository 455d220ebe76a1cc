import { ANSWERED_CHANNELS, type AnsweredChannel } from '@/lib/conversations/schema'

/** The channels of places like `web_chat` and `sms:<connection>`, each once. */
export const channelsOf = (places: readonly string[]): AnsweredChannel[] =>
  ANSWERED_CHANNELS.filter((channel) => places.some((place) => place === channel || place.startsWith(`${channel}:`)))
