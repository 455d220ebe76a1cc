import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './terminal.mjs'

const LIMIT_MS = 90_000

/** By address, with the Host header: Node itself does not resolve `*.localhost`. */
const get = (port, host, path) =>
  new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path, headers: { host }, timeout: 10_000 }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode, body }))
      response.on('error', reject)
    })
    request.on('timeout', () => request.destroy(new Error('no answer')))
    request.on('error', reject)
  })

/**
 * Waits until `path` answers 200.
 * @param {() => string | undefined} whyNot a reason to give up at once (the process has been given up)
 */
export async function waitForOk({ port, host, path }, whyNot) {
  const deadline = Date.now() + LIMIT_MS
  let last = 'no answer'
  for (;;) {
    const reason = whyNot()
    if (reason) throw new Refusal(reason)
    try {
      const { status, body } = await get(port, host, path)
      if (status === 200) return
      last = `${status} ${body.slice(0, 500)}`
    } catch (error) {
      last = error.message
    }
    if (Date.now() > deadline) throw new Refusal(`http://${host}${path} is not ready: ${last}`)
    await sleep(100)
  }
}
