import http from 'node:http'
import { env } from '@/lib/kernel'

const TIMEOUT_MS = 10_000
const MOST_BYTES = 200_000

export type WebAnswer = { status: number; body: string }
export type AskWeb = (host: string, path: string, headers?: Record<string, string>) => Promise<WebAnswer>

/** A GET to the web process on this machine, in the name of `host`. @throws Error when nobody answers */
export const askWeb: AskWeb = (host, path, headers = {}) =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: env().PORT, path, headers: { ...headers, host }, timeout: TIMEOUT_MS }
    const request = http.get(options, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        if (body.length < MOST_BYTES) body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      response.on('error', reject)
    })
    request.on('timeout', () => request.destroy(new Error('the web process did not answer in time')))
    request.on('error', reject)
  })
