import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './terminal.mjs'

const listenOn = (port, host) =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const { port: bound } = server.address()
      server.close(() => resolve(bound))
    })
  })

/** @param {string} [host] without it, every address of the machine */
export const isPortFree = (port, host) =>
  listenOn(port, host).then(
    () => true,
    () => false,
  )

export const freePort = (host = '127.0.0.1') => listenOn(0, host)

/** Distances of the sandbox's four ports from PORT. */
export const SANDBOX_DISTANCE = 25
export const SANDBOX_SMTP_DISTANCE = 26
export const SANDBOX_DNS_DISTANCE = 27
export const SANDBOX_IMAP_DISTANCE = 28

const DISTANCES = [SANDBOX_DISTANCE, SANDBOX_SMTP_DISTANCE, SANDBOX_DNS_DISTANCE, SANDBOX_IMAP_DISTANCE]

/** A port for a whole installation: those of its sandbox are free, too. Below the range that systems hand out themselves. */
export async function freePortWithNeighbours() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000)
    const all = [port, ...DISTANCES.map((distance) => port + distance)]
    if ((await Promise.all(all.map((one) => isPortFree(one)))).every(Boolean)) return port
  }
}

/**
 * @param {string} variable the environment variable that sets the port, for the message
 * @param {number} waitMs how long a port may stay busy (a previous run that is still ending)
 */
export async function requireFreePort(variable, port, waitMs = 0) {
  const deadline = Date.now() + waitMs
  while (!(await isPortFree(port))) {
    if (Date.now() >= deadline) {
      throw new Refusal(`Port ${port} is in use by another program. Choose another one with ${variable}=<port>.`)
    }
    await sleep(100)
  }
}
