import { escapeMarkup } from '../http/markup'
import type { Site } from './site'

const gradient = ({ primary, secondary }: Site): string =>
  `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${primary}"/><stop offset="1" stop-color="${secondary}"/></linearGradient></defs>`

const tile = (site: Site): string => `<rect width="32" height="32" rx="8" fill="url(#g)"/>${site.symbol}`

export const iconSvg = (site: Site): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" role="img" aria-label="${escapeMarkup(site.name)}">${gradient(site)}${tile(site)}</svg>\n`

export function logoSvg(site: Site): string {
  // The length is set, so that no font of the visitor runs over the edge.
  const length = Math.ceil(site.name.length * 11.2)
  const width = 44 + length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 32" width="${width}" height="32" role="img" aria-label="${escapeMarkup(site.name)}">${gradient(site)}${tile(site)}<text x="42" y="23" textLength="${length}" lengthAdjust="spacingAndGlyphs" font-family="Inter, system-ui, sans-serif" font-size="20" font-weight="700" fill="#1f2430">${escapeMarkup(site.name)}</text></svg>\n`
}

export const ogSvg = (site: Site): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">${gradient(site)}<rect width="1200" height="630" fill="url(#g)"/><g transform="translate(90 150) scale(3.5)">${site.symbol}</g><text x="90" y="400" font-family="Inter, system-ui, sans-serif" font-size="76" font-weight="700" fill="#fff">${escapeMarkup(site.name)}</text><text x="90" y="470" font-family="Inter, system-ui, sans-serif" font-size="36" fill="#fff">${escapeMarkup(site.tagline)}</text></svg>\n`
