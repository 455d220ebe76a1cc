import { isFirstWording, settingsToEdit } from '@/lib/agents'
import { ownRows, type TenantContext } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { PRESETS, presetWords } from './catalogue'
import type { Industry, PresetPlan } from './schema'

/** What is missing of a preset. Names count as they are written; what people made or changed is never in the way. */
export async function planPreset(ctx: TenantContext, industry: Industry): Promise<PresetPlan> {
  const words = presetWords(industry, ctx.tenant.locale)
  const inQuery = <Key extends string>(key: Key, values: string[]) =>
    ({ [key]: { in: values } }) as Record<Key, { in: string[] }>
  const [segments, replies, categories, agent] = await Promise.all([
    ctx.db.segment.findMany({
      where: inQuery(
        'name',
        words.segments.map(({ name }) => name),
      ),
    }),
    ctx.db.cannedReply.findMany({
      where: inQuery(
        'shortcut',
        words.replies.map(({ shortcut }) => shortcut),
      ),
    }),
    ctx.db.helpCategory.findMany({
      where: inQuery(
        'slug',
        words.categories.map(({ slug }) => slug),
      ),
    }),
    ctx.db.agent.findFirst({ where: { isDefault: true, ...ownRows(ctx) } }),
  ])
  const segmentNames = new Set(segments.map(({ name }) => name))
  const shortcuts = new Set(replies.map(({ shortcut }) => shortcut))
  const slugs = new Set(categories.map(({ slug }) => slug))
  const parts = {
    audience: { name: words.audience, isThere: Boolean(ctx.tenant.defaultAudience) },
    segments: words.segments.map(({ name }) => ({ name, isThere: segmentNames.has(name) })),
    replies: words.replies.map(({ title, shortcut }) => ({ name: title, isThere: shortcuts.has(shortcut) })),
    categories: words.categories.map(({ name, slug }) => ({ name, isThere: slugs.has(slug) })),
    agent: { ...words.agent, isThere: agent === null || !isFirstWording(settingsToEdit(agent)) },
  }
  const all = [...parts.segments, ...parts.replies, ...parts.categories, parts.agent]
  return {
    industry,
    ...parts,
    features: PRESETS[industry].features.map((feature) => ({ feature, isGranted: hasFeature(ctx.tenant, feature) })),
    missing: all.filter(({ isThere }) => !isThere).length,
  }
}
