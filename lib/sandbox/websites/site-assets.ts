import { escapeMarkup } from '../http/markup'
import { lettered } from './lettering'
import type { Site } from './site'

const gradient = ({ primary, secondary }: Site): string =>
  `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${primary}"/><stop offset="1" stop-color="${secondary}"/></linearGradient></defs>`

const tile = (site: Site): string => `<rect width="32" height="32" rx="8" fill="url(#g)"/>${site.symbol}`

export const iconSvg = (site: Site): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" role="img" aria-label="${escapeMarkup(site.name)}">${gradient(site)}${tile(site)}</svg>\n`

export function logoSvg(site: Site): string {
  const { width, paths } = lettered(site.name)
  const size = `viewBox="0 0 ${width + 44} 32" width="${width + 44}" height="32"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeMarkup(site.name)}">${gradient(site)}${tile(site)}<g transform="translate(42 23.2)" fill="#1f2430">${paths}</g></svg>\n`
}

export const ogSvg = (site: Site): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">${gradient(site)}<rect width="1200" height="630" fill="url(#g)"/><g transform="translate(90 150) scale(3.5)">${site.symbol}</g><text x="90" y="400" font-family="Inter, system-ui, sans-serif" font-size="76" font-weight="700" fill="#fff">${escapeMarkup(site.name)}</text><text x="90" y="470" font-family="Inter, system-ui, sans-serif" font-size="36" fill="#fff">${escapeMarkup(site.tagline)}</text></svg>\n`
