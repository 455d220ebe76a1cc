import { readdirSync } from 'node:fs'

/** The addresses of a folder's pages, as patterns; groups and pages that catch all else have none. */
export function routesOf(folder: string): { route: string; fits: RegExp }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes('[...'))
    .map(
      (file) =>
        `/${file
          .split('/')
          .slice(0, -1)
          .filter((part) => !part.startsWith('('))
          .join('/')}`,
    )
    .map((route) => ({ route, fits: new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, '(?!(?:new|invite)$)[^/]+')}$`) }))
}
