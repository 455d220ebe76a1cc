import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

const shared = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  legalComments: 'none',
  charset: 'utf8',
  target: ['chrome111', 'firefox115', 'safari16.4'],
  define: { 'process.env.NODE_ENV': '"production"' },
  entryNames: '[name]-[hash]',
  logLevel: 'warning',
}

const outputs = (result) => Object.entries(result.metafile.outputs)

function findOutput(result, extension) {
  const found = outputs(result).find(
    ([path, output]) => path.endsWith(extension) && (output.entryPoint || extension === '.css'),
  )
  if (!found) throw new Error(`the widget's build made no ${extension} file`)
  return basename(found[0])
}

/**
 * Builds the chat widget apart from Next: a loader for any site, and the panel in its iframe. The folder is replaced as a
 * whole, so that a server never reads half a build.
 *
 * @returns {Promise<{ manifest: { loader: string, panelScript: string, panelStyle: string }, gzip: Record<string, number> }>}
 */
export async function buildWidget({ minify = true, outDir = join(root, '.build/widget') } = {}) {
  const target = resolve(outDir)
  const staging = `${target}.new-${process.pid}`
  await mkdir(staging, { recursive: true })
  try {
    const options = { ...shared, minify, outdir: staging }
    const [loader, panel] = await Promise.all([
      build({ ...options, entryPoints: { loader: 'widget/loader.ts' }, format: 'iife' }),
      build({ ...options, entryPoints: { panel: 'widget/panel/main.tsx' }, format: 'esm' }),
    ])
    const manifest = {
      loader: findOutput(loader, '.js'),
      panelScript: findOutput(panel, '.js'),
      panelStyle: findOutput(panel, '.css'),
    }
    await writeFile(join(staging, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    const gzip = {}
    for (const [part, file] of Object.entries(manifest))
      gzip[part] = gzipSync(await readFile(join(staging, file))).length
    await rm(target, { recursive: true, force: true })
    await rename(staging, target)
    return { manifest, gzip }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { manifest, gzip } = await buildWidget()
  for (const [part, file] of Object.entries(manifest)) {
    console.log(`${file.padEnd(24)} ${(gzip[part] / 1000).toFixed(1)} kB gzip`)
  }
}
