import { existsSync } from 'node:fs'
import path from 'node:path'
import { bundleAll } from './bundle.mjs'
import { root } from './paths.mjs'
import { hashOf, onceFor } from './stamps.mjs'
import { Refusal, step } from './terminal.mjs'

/** All that decides what `next build` makes. */
const WEB_SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'i18n',
  'prisma',
  'public',
  'widget',
  'middleware.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

const isTest = (file) => /\.test\.(ts|tsx|mjs)$/.test(file)

/** Runs a program to its end; its output is shown only when it fails. */
export function runQuietly(keeper, title, args, env) {
  return new Promise((resolve, reject) => {
    const child = keeper.spawn(process.execPath, args, { env, cwd: root })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Refusal(`${output}\n${title} failed.`))))
  })
}

async function generateClient(keeper, plane) {
  const folder = `prisma/${plane}`
  const inputs = hashOf([folder, 'node_modules/prisma/package.json'], (file) => !file.includes('/migrations/'))
  await onceFor(`prisma-${plane}`, inputs, [`lib/db/generated/${plane}/client.ts`], () =>
    step(`Database client of the ${plane} plane generated`, () =>
      runQuietly(keeper, 'prisma generate', ['node_modules/prisma/build/index.js', 'generate', '--schema', folder], {
        ...process.env,
        // Any program will do: generating needs none, and nothing is downloaded when one is named.
        PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      }),
    ),
  )
}

const importScript = (name) => import(path.join(root, 'scripts', name))

const hasScript = (name) => existsSync(path.join(root, 'scripts', name))

async function copyFonts() {
  const inputs = hashOf(['scripts/copy-fonts.mjs', 'lib/branding/font-list.ts', 'package-lock.json'])
  await onceFor('fonts', inputs, ['public/fonts', 'lib/branding/font-faces.json'], async () => {
    const { copyFonts: copy } = await importScript('copy-fonts.mjs')
    await step('Fonts copied', async () => copy?.())
  })
}

async function buildWidget() {
  const inputs = hashOf(
    ['scripts/build-widget.mjs', 'widget', 'components', 'lib', 'package-lock.json'],
    (file) => !isTest(file),
  )
  await onceFor('widget', inputs, ['.build/widget/manifest.json'], async () => {
    const { buildWidget: build } = await importScript('build-widget.mjs')
    await step('Chat widget built', () => build())
  })
}

/** What every program of the product needs before it can be compiled. */
export const generateClients = (keeper) =>
  Promise.all([generateClient(keeper, 'platform'), generateClient(keeper, 'tenant')])

/** What the web serves beside its own pages. The fonts come first: the widget may read what is written of them. */
export async function prepareAssets() {
  if (hasScript('copy-fonts.mjs')) await copyFonts()
  if (hasScript('build-widget.mjs')) await buildWidget()
}

/** Types of the routes and `next-env.d.ts`, which `next build` would write, for a type check without one. */
export const prepareTypes = (keeper) =>
  runQuietly(keeper, 'next typegen', ['node_modules/next/dist/bin/next', 'typegen'], {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
  })

/** Compiles worker, sandbox and tasks. Always: it takes less time than finding out whether it is needed. */
export const compileProcesses = () => step('Worker and sandbox compiled', bundleAll)

/** `next build` when a source of it changed. */
export async function buildWeb(keeper, env) {
  const inputs = hashOf(WEB_SOURCES, (file) => !isTest(file))
  return onceFor('web', inputs, ['.next/BUILD_ID'], () =>
    step('Web application built', () =>
      runQuietly(keeper, 'next build', ['node_modules/next/dist/bin/next', 'build'], {
        ...env,
        NODE_ENV: 'production',
      }),
    ),
  )
}
