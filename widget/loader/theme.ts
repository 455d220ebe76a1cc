import type { Theme } from '../protocol'
import { channels, luminance } from './colour'

/** What the page looks like now: the colour behind its words, else what it says of itself. */
function themeOfPage(): Theme {
  const page = document.documentElement
  for (const part of [document.body, page]) {
    const colour = channels(getComputedStyle(part).backgroundColor)
    if (colour && colour[3] > 0.5) return luminance(colour) < 0.18 ? 'dark' : 'light'
  }
  const scheme = getComputedStyle(page).colorScheme
  const isDarkPossible = scheme.includes('dark')
  return isDarkPossible && (!scheme.includes('light') || matchMedia('(prefers-color-scheme:dark)').matches)
    ? 'dark'
    : 'light'
}

/** Calls `apply` now and whenever the page changes its look; `fixed` is the site's own choice and ends the matter. */
export function followTheme(fixed: string | undefined, apply: (theme: Theme) => void): void {
  if (fixed === 'light' || fixed === 'dark') {
    apply(fixed)
    return
  }
  const update = () => apply(themeOfPage())
  // A page may fade from one look to the other.
  const updateSoon = () => setTimeout(update, 350)
  const observer = new MutationObserver(updateSoon)
  for (const part of [document.documentElement, document.body]) {
    observer.observe(part, { attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme', 'data-bs-theme'] })
  }
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', updateSoon)
  update()
}
