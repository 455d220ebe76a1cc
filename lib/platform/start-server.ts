import http from 'node:http'
import { assertIsolation, disconnectAll, stopListening } from '@/lib/db'
import { closeAllStreams } from '@/lib/events'
import { flushTraffic } from '@/lib/health'
import { giveBackMemoryWhenIdle, logger, processWide } from '@/lib/kernel'
import { whileAway } from '@/lib/operations'
import { admitRequest } from './admit-request'
import { answerFinishedPage } from './finished-pages'
import { hideFramework } from './plain-head'
import { watchPages } from './refresh-pages'
import { doorOf, type ProgramDoors, serveProgram } from './serve-programs'
import { isTrustedProxy } from './trusted-proxies'

export { notePageFailure } from './unavailable-pages'

/** A database that starts, or recovers, is waited for so long. */
const LONGEST_ABSENCE_MS = 60_000

const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
]

/**
 * Forwarded headers count only from a trusted proxy; from anyone else they are dropped before Next sees them. The peer's
 * own address travels as `x-client-ip`, and whether the request says that it was forwarded as `x-was-forwarded`.
 */
function guardRequests(doors: ProgramDoors | null): void {
  const emit = http.Server.prototype.emit
  const guarded = function (this: http.Server, event: string, ...args: unknown[]): boolean {
    if (event === 'request' || event === 'upgrade') {
      const request = args[0] as http.IncomingMessage
      const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
      const isTrusted = isTrustedProxy(peer)
      const wasForwarded = FORWARDED.some((name) => name in request.headers)
      const forwardedFor = isTrusted
        ? String(request.headers['x-forwarded-for'] ?? '')
            .split(',')
            .at(-1)
            ?.trim()
        : ''
      if (!isTrusted) for (const name of FORWARDED) delete request.headers[name]
      request.headers['x-client-ip'] = forwardedFor || peer
      if (wasForwarded) request.headers['x-was-forwarded'] = '1'
      else delete request.headers['x-was-forwarded']
    }
    if (event === 'request') {
      const [request, response] = args as [http.IncomingMessage, http.ServerResponse]
      hideFramework(request, response)
      void admitRequest(request, response).then((isAdmitted) => {
        if (!isAdmitted) return
        const door = doors && doorOf(doors, request)
        if (door) void serveProgram(door, request, response)
        else if (!answerFinishedPage(request, response))
          (emit as (...given: unknown[]) => boolean).apply(this, [event, ...args])
      })
      return true
    }
    return (emit as (...given: unknown[]) => boolean).apply(this, [event, ...args])
  }
  http.Server.prototype.emit = guarded as typeof emit
}

/**
 * Prepares the web process: header guard, what is answered before Next, clean shutdown.
 * @param doors null leaves the API and callbacks to Next's routes
 */
export async function startServer(doors: ProgramDoors | null): Promise<void> {
  const state = processWide('serverState', () => ({ isStarted: false }))
  if (state.isStarted) return
  state.isStarted = true
  await whileAway(LONGEST_ABSENCE_MS, assertIsolation)
  guardRequests(doors)
  watchPages()
  giveBackMemoryWhenIdle()
  const stop = (signal: string) => {
    logger.info({ signal }, 'stopping')
    closeAllStreams()
    const leave = () => flushTraffic().finally(() => Promise.allSettled([stopListening(), disconnectAll()]))
    setTimeout(() => void leave(), 1_000).unref()
  }
  process.once('SIGTERM', () => stop('SIGTERM'))
  process.once('SIGINT', () => stop('SIGINT'))
}
