import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'
import { buildFolder, root } from './paths.mjs'
import { Refusal } from './terminal.mjs'

const TASKS = 'scripts/tasks'

/** @returns {esbuild.BuildOptions} */
const optionsFor = (entryPoints) => ({
  entryPoints,
  outdir: buildFolder,
  outExtension: { '.js': '.mjs' },
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  sourcesContent: false, // the sources are here, and the maps are kept in memory
  logLevel: 'warning',
})

/** Long-running processes beside the web: name → entry point. */
export const PROCESSES = {
  worker: 'lib/worker/main.ts',
  sandbox: 'lib/sandbox/main.ts',
  reader: 'lib/providers/documents/main.ts',
}

const existing = (entries) =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(path.join(root, file))))

export const taskNames = () =>
  readdirSync(path.join(root, TASKS))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -3))
    .sort()

export const bundlePath = (name) => path.join(buildFolder, `${name}.mjs`)

/** Compiles the worker, the sandbox and every task to `.build/<name>.mjs`. */
export async function bundleAll() {
  const tasks = Object.fromEntries(taskNames().map((name) => [name, `${TASKS}/${name}.ts`]))
  try {
    await esbuild.build(optionsFor({ ...existing(PROCESSES), ...tasks }))
  } catch (error) {
    if (error.errors) throw new Refusal('Worker, sandbox and tasks could not be compiled.') // esbuild has said why
    throw error
  }
}

/** Writes one compiled module; another start may be reading it. */
function replaceBundle(name, result) {
  const temporary = `${bundlePath(name)}.${process.pid}`
  mkdirSync(buildFolder, { recursive: true })
  writeFileSync(temporary, result.outputFiles[0].contents)
  renameSync(temporary, bundlePath(name))
  return bundlePath(name)
}

/**
 * Compiles one process under a name of its own, beside what an installation may be running.
 * @returns {Promise<string>} the file
 * @public
 */
export async function compileProcess(name, as) {
  return replaceBundle(
    as,
    await esbuild.build({ ...optionsFor({ [as]: PROCESSES[name] }), sourcemap: false, write: false }),
  )
}

/**
 * Compiles one process again whenever its sources change.
 * @param {() => void} onChange called after each build but the first
 * @returns {Promise<{dispose: () => Promise<void>}>}
 */
export async function watchProcess(name, onChange) {
  let isFirst = true
  const notify = {
    name: 'notify',
    setup(build) {
      build.onEnd((result) => {
        if (!isFirst && result.errors.length === 0) onChange()
        isFirst = false
      })
    },
  }
  const context = await esbuild.context({ ...optionsFor({ [name]: PROCESSES[name] }), plugins: [notify] })
  await context.watch()
  return context
}

/** Ends esbuild's own process, which would stay for the next build. */
export const stopCompiler = () => esbuild.stop()

/** Loads a TypeScript module of the product into this process. */
export async function importTypeScript(file) {
  const name = `module-${file.replaceAll('/', '-').replace(/\.ts$/, '')}`
  const result = await esbuild.build({ ...optionsFor({ [name]: file }), sourcemap: false, write: false })
  return import(pathToFileURL(replaceBundle(name, result)).href)
}
