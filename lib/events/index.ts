export { currentEventId, type LiveEvent, notifyLive, subscribeLive } from './live-hub'
export { type Reaction, reaction } from './reaction'
export { type EventWorker, startReactions } from './relay'
export { closeAllStreams, type SseWriter, sseResponse } from './sse'
