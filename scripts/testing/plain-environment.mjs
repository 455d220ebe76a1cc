import { importTypeScript } from '../supervisor/bundle.mjs'

/** This process's environment without any setting of the product: tests run on defaults, whatever the machine has set. */
export async function withoutSettings(env = process.env) {
  const { environmentSchema } = await importTypeScript('lib/kernel/env.ts')
  const settings = new Set(Object.keys(environmentSchema.shape))
  return Object.fromEntries(Object.entries(env).filter(([name]) => !settings.has(name)))
}
