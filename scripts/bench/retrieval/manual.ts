import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { closeLater } from '../closing'
import { say } from '../say'

const run = promisify(execFile)
const PACKAGE = 'postgresql-doc-15'
const FOLDER = path.resolve('.build/bench/manual')
const INSIDE = `usr/share/doc/${PACKAGE}/html`
const READY = path.join(FOLDER, 'html')

async function htmlFiles(): Promise<string[]> {
  const names = await readdir(READY).catch(() => [])
  return names.filter((name) => name.endsWith('.html')).sort()
}

/** Debian's package with the manual of PostgreSQL 15 as HTML (2 MB), unpacked once and kept. @throws when apt cannot get it */
async function unpack(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const download = () => run('apt-get', ['download', PACKAGE], { cwd: FOLDER })
  await download().catch(async () => {
    await run('apt-get', ['update'])
    await download()
  })
  const archive = (await readdir(FOLDER)).find((name) => name.endsWith('.deb'))
  if (!archive) throw new Error(`apt has downloaded no ${PACKAGE}`)
  const whole = path.join(FOLDER, 'unpacked')
  await run('dpkg-deb', ['-x', archive, whole], { cwd: FOLDER })
  await rename(path.join(whole, INSIDE), READY)
  await rm(whole, { recursive: true })
}

export type Manual = { origin: string; names: string[] }

/** The manual as a website of this machine, until the bench ends. `names`: its pages, without `.html`. */
export async function serveManual(): Promise<Manual> {
  if ((await htmlFiles()).length === 0) await unpack()
  const files = await htmlFiles()
  const known = new Set(files)
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '')
    if (!known.has(name)) return response.writeHead(404).end()
    readFile(path.join(READY, name)).then(
      (bytes) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(bytes),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closeLater(async () => {
    server.closeAllConnections()
    server.close()
  })
  say(`  ${files.length} pages of ${PACKAGE}`)
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    names: files.map((name) => name.replace(/\.html$/, '')),
  }
}
