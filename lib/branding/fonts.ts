import faces from './font-faces.json'
import { type FontId, faceName, fallbackFaceName, fontIds } from './font-list'

type Face = {
  weight: string
  subsets: Record<string, string>
  fallback: {
    local: string
    sizeAdjust: string
    ascentOverride: string
    descentOverride: string
    lineGapOverride: string
  } | null
}

/** Written by `scripts/copy-fonts.mjs`, together with the files themselves. */
const FACES: Record<FontId, Face> = faces

const fileOf = (id: FontId, subset: string) => `/fonts/${id}-${subset}.woff2`

function servedFaces(id: FontId): string[] {
  const { weight, subsets } = FACES[id]
  return Object.entries(subsets).map(
    ([subset, range]) =>
      `@font-face{font-family:"${faceName(id)}";font-style:normal;font-display:swap;font-weight:${weight};` +
      `src:url(${fileOf(id, subset)}) format("woff2");unicode-range:${range}}`,
  )
}

function fallbackFace(id: FontId): string[] {
  const { fallback } = FACES[id]
  if (!fallback) return []
  return [
    `@font-face{font-family:"${fallbackFaceName(id)}";src:local("${fallback.local}");size-adjust:${fallback.sizeAdjust};` +
      `ascent-override:${fallback.ascentOverride};descent-override:${fallback.descentOverride};` +
      `line-gap-override:${fallback.lineGapOverride}}`,
  ]
}

const known = (ids: readonly string[]): FontId[] => fontIds.filter((id) => ids.includes(id))

/** `@font-face` rules of these fonts, each once; a browser loads only the files whose characters a page shows. */
export const fontFaceCss = (ids: readonly FontId[]): string =>
  known(ids)
    .flatMap((id) => [...servedFaces(id), ...fallbackFace(id)])
    .join('\n')

/** The files worth a preload: those that almost every page needs. */
export const fontPreloads = (ids: readonly FontId[]): string[] => known(ids).map((id) => fileOf(id, 'latin'))
