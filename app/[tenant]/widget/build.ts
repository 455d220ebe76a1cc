import { join } from 'node:path'
import { processWide } from '@/lib/kernel'
import { readWidgetBuild, type WidgetBuild } from '@/widget/built'

type Held = { build: Promise<WidgetBuild> | null }

/** The built widget, read once. A build that is missing is looked for again at the next request. */
export function widgetBuild(): Promise<WidgetBuild> {
  const held = processWide<Held>('widgetBuild', () => ({ build: null }))
  const isFresh = process.env.NODE_ENV === 'development'
  if (!held.build || isFresh) {
    held.build = readWidgetBuild(join(/* turbopackIgnore: true */ process.cwd(), '.build', 'widget'))
    held.build.catch(() => {
      held.build = null
    })
  }
  return held.build
}
