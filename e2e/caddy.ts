import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TLSSocket } from 'node:tls'
import { freePort } from '../scripts/supervisor/ports.mjs'

export type Caddy = { httpsPort: number; authority: () => string; stop(): Promise<void> }

const SAMPLE = 'docs/deploy/Caddyfile'

/** The sample Caddyfile of the docs before a web process, with certificates of Caddy's own authority. */
export async function startCaddy(upstreamPort: number): Promise<Caddy> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caddy-'))
  const file = path.join(folder, 'Caddyfile')
  const text = readFileSync(SAMPLE, 'utf8')
  const own = `local_certs\n\tskip_install_trust\n\tadmin off\n\tstorage file_system ${folder}/data`
  writeFileSync(file, text.replace('# local_certs', own))
  const [httpPort, httpsPort] = [await freePort(), await freePort()]
  const child = spawn(process.env.CADDY_PATH ?? '/usr/bin/caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    env: {
      ...process.env,
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      ROOT_DOMAIN: 'localhost',
      UPSTREAM: `127.0.0.1:${upstreamPort}`,
      HTTP_PORT: String(httpPort),
      HTTPS_PORT: String(httpsPort),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (chunk) => {
    log += chunk
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const answers = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(httpsPort, '127.0.0.1', () => resolve(true))
      socket.on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    if (await answers()) {
      return { httpsPort, authority: () => readFileSync(`${folder}/data/pki/authorities/local/root.crt`, 'utf8'), stop }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error(`Caddy did not start:\n${log}`)
}

export type SecureAnswer = { status: number; text: string; location: string | undefined; names: string }

/** A visit over HTTPS as a browser makes it: the certificate must be of the authority and of this name. */
export function visit(caddy: Caddy, host: string, target = '/'): Promise<SecureAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: caddy.httpsPort,
        servername: host,
        path: target,
        headers: { host },
        ca: caddy.authority(),
        agent: false,
      },
      (response) => {
        const names = (response.socket as TLSSocket).getPeerCertificate()
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
            location: response.headers.location,
            names: names.subjectaltname ?? '',
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}
