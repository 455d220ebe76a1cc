import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWidget } from '../scripts/build-widget.mjs'
import { readWidgetBuild } from './built'

let parent: string
let folder: string
let gzip: Record<string, number>

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'widget-size-'))
  folder = join(parent, 'built')
  gzip = (await buildWidget({ outDir: folder })).gzip
}, 60_000)
afterAll(() => rm(parent, { recursive: true, force: true }))

describe('the built widget', () => {
  it('has a loader of at most 5 kB and a panel of at most 60 kB, gzipped', () => {
    expect(gzip.loader).toBeLessThanOrEqual(5000)
    expect((gzip.panelScript ?? 0) + (gzip.panelStyle ?? 0)).toBeLessThanOrEqual(60_000)
  })

  it('names nobody but the company that it serves', async () => {
    const { name } = JSON.parse(await readFile('package.json', 'utf8'))
    const names = [name, 'livery', process.env.PLATFORM_NAME ?? name].map((word: string) => word.toLowerCase())
    for (const file of await readdir(folder)) {
      const text = (await readFile(join(folder, file), 'utf8')).toLowerCase()
      for (const word of names) expect(text.includes(word), `${word} in ${file}`).toBe(false)
    }
  })

  it('evaluates no text as code', async () => {
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.js'))) {
      expect(await readFile(join(folder, file), 'utf8')).not.toMatch(/\beval\(|new Function\(/)
    }
  })

  it('is read as one: hashed names that no other path reaches', async () => {
    const build = await readWidgetBuild(folder)
    expect(build.panelScript).toMatch(/^panel-[A-Z0-9]{8}\.js$/)
    expect(build.panelStyle).toMatch(/^panel-[A-Z0-9]{8}\.css$/)
    expect(build.asset(build.panelStyle)?.type).toBe('text/css; charset=utf-8')
    expect(build.asset('manifest.json')).toBeNull()
    expect(build.asset('../../package.json')).toBeNull()
    expect(build.loader.split('__WIDGET_CONFIG__')).toHaveLength(2)
  })
})
