import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { type Readers, until } from '@/lib/testing/kill'
import { startBuilt } from '../../bench/web-process'

/** Of so many mails, one is read. */
const ONE_OF = 10
const LONGEST_WAIT_MS = 60_000
const LINK = /href="(http[^"]*\/mail\/c\/[^"]+)"/

/** Where the first link of a mail leads (RFC 2045 §6.7: lines are cut by `=`, and `=3D` is an equals sign). */
function linkIn(raw: string): string {
  const link = LINK.exec(raw.replaceAll('=\r\n', '').replaceAll('=3D', '='))?.[1]
  if (!link) throw new Error('a mail has no link')
  return link
}

/** @returns whether it was answered; who gets no answer tries again, as people do */
async function follow(link: string, port: number): Promise<boolean> {
  const { host, pathname } = new URL(link)
  try {
    const answer = await request(`http://127.0.0.1:${port}${pathname}`, { headers: { host } })
    await answer.body.dump()
    if (answer.statusCode >= 500) return false
    if (answer.statusCode !== 303) throw new TypeError(`a link was answered with ${answer.statusCode}`)
    return true
  } catch (error) {
    if (error instanceof TypeError) throw error
    return false
  }
}

/**
 * People who follow links on a web process of the build, on this process's database.
 * @param kills the web is killed before so many have followed theirs, and another one starts at its place
 */
export async function startReaders(kills: readonly number[]): Promise<Readers & { stop(): Promise<void> }> {
  const start = (port?: number) =>
    startBuilt(path.resolve('.'), process.env, { host: '', path: '/api/health/ready' }, port)
  let web = await start()
  const { port, rootDomain } = web
  const restart = async () => {
    await web.kill()
    web = await start(port)
  }
  return {
    env: { ROOT_DOMAIN: rootDomain },
    read: async (mails, isOver) => {
      let [next, people] = [0, 0]
      for (;;) {
        const mail = mails[next]
        if (!mail && isOver()) return people
        if (!mail) await sleep(20)
        else if (next++ % ONE_OF === 0) {
          // It dies while a click is on its way.
          const coming = kills.includes(people) ? restart() : null
          coming?.catch(() => undefined)
          await until('a link to be answered', () => follow(linkIn(mail.raw), port), LONGEST_WAIT_MS)
          await coming
          people += 1
        }
      }
    },
    stop: () => web.stop(),
  }
}
