import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** `manifest.json` of the build: file names by part, relative to the build's folder. */
type WidgetManifest = { loader: string; panelScript: string; panelStyle: string }

export type WidgetBuild = {
  /** Source of the loader, for `loaderScript`. */
  loader: string
  panelScript: string
  panelStyle: string
  /** Bytes and type of a hashed file, or null for any other name. */
  asset(name: string): { body: Buffer<ArrayBuffer>; type: string } | null
}

const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const

/** @throws when `scripts/build-widget.mjs` has not run. */
export async function readWidgetBuild(folder: string): Promise<WidgetBuild> {
  const read = (name: string) => readFile(join(/* turbopackIgnore: true */ folder, name))
  const manifest: WidgetManifest = JSON.parse((await read('manifest.json')).toString('utf8'))
  const [loader, script, style] = await Promise.all([
    read(manifest.loader),
    read(manifest.panelScript),
    read(manifest.panelStyle),
  ])
  const assets = new Map([
    [manifest.panelScript, { body: script, type: TYPES.js }],
    [manifest.panelStyle, { body: style, type: TYPES.css }],
  ])
  return {
    loader: loader.toString('utf8'),
    panelScript: manifest.panelScript,
    panelStyle: manifest.panelStyle,
    asset: (name) => assets.get(name) ?? null,
  }
}
