import type { Page } from '@playwright/test'
import { seriousFindings } from '../scripts/testing/axe.mjs'

export type Look = { url: string; problems: string[] }

/** Opens a page and waits until what is streamed has taken the place of its skeletons. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => !document.querySelector('main .animate-shimmer'))
}

/** A colour on its way from one look to the other is neither; the page hears of another look with its next frame. */
const changesOver = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    const changes = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(changes.map(({ finished }) => finished))
  })

/** A page in light and dark, wide and on a phone: what axe finds serious, errors of scripts, and what sticks out. */
export async function inspect(page: Page, { url, problems }: Look, path: string): Promise<void> {
  const note = (what: string) => problems.push(`${path}: ${what}`)
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page, url + path)
  await changesOver(page)
  for (const finding of await seriousFindings(page)) note(`light ${finding}`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await changesOver(page)
  for (const finding of await seriousFindings(page, 'contrast')) note(`dark ${finding}`)
  await page.setViewportSize({ width: 390, height: 844 })
  const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (sticksOut > 0) note(`is ${sticksOut} px too wide for a phone`)
  await page.setViewportSize({ width: 1440, height: 900 })
}

export function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  return problems
}
