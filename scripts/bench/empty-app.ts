import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { once } from './once'
import { say } from './say'
import { NEXT_PROGRAM, runToEnd, serveBuilt } from './web-process'

const FOLDER = path.resolve('.build/bench/empty-app')

export const EMPTY_TENANT = 'nobody'

/** The least that Next can serve: one layout, one prerendered page, one route handler. */
const FILES: Record<string, string> = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.mjs': `const root = ${JSON.stringify(path.resolve('.'))}
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  turbopack: { root },
  outputFileTracingRoot: root,
}`,
  // The product's middleware imports its own rooms as \`@/lib/…\`.
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      jsx: 'react-jsx',
      module: 'esnext',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
      esModuleInterop: true,
      resolveJsonModule: true,
      isolatedModules: true,
      skipLibCheck: true,
      allowJs: true,
      incremental: true,
      target: 'ES2023',
      lib: ['dom', 'dom.iterable', 'esnext'],
      plugins: [{ name: 'next' }],
      paths: { '@/*': ['../../../*'] },
    },
    include: ['**/*.ts', '**/*.tsx', '.next/types/**/*.ts', '.next/dev/types/**/*.ts'],
    exclude: ['node_modules'],
  }),
  // Without one of its own, Next takes the product's from the folder above.
  'instrumentation.ts': 'export function register() {}',
  'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}`,
  'app/[tenant]/page.tsx': `export const generateStaticParams = () => [{ tenant: '${EMPTY_TENANT}' }]
export default function Page() {
  return null
}`,
  'app/api/empty/route.ts': `export const dynamic = 'force-dynamic'
export const GET = () => Response.json({})`,
}

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(FOLDER, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, `${text}\n`)
  }
}

/**
 * An app with an empty page and an empty route handler, and with the product's own middleware in front of both, built and
 * served like the product: what Next itself costs on this machine.
 */
export const emptyApp = once(async () => {
  const started = performance.now()
  await write(FILES)
  await copyFile('middleware.ts', path.join(FOLDER, 'middleware.ts'))
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  await runToEnd({ args: [NEXT_PROGRAM, 'build'], cwd: FOLDER, env })
  const served = await serveBuilt(FOLDER, env, { host: EMPTY_TENANT, path: '/' })
  say(`Empty Next app built and served (${((performance.now() - started) / 1_000).toFixed(0)} s)`)
  return { ...served, host: `${EMPTY_TENANT}.${served.rootDomain}` }
})
