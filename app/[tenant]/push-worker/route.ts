/**
 * What a browser runs when a notice arrives (Push API §10, Service Workers). It stands on the company's host, keeps nothing and asks for
 * no pages. The same notice twice is shown once (`tag`), and none while somebody looks at the dashboard, where it appears anyway.
 */
const WORKER = `
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const dashboards = async () => {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return all.filter((client) => new URL(client.url).pathname.startsWith('/dashboard'))
}

const show = async ({ id, title, body, link }) => {
  if ((await dashboards()).some((client) => client.focused)) return
  await self.registration.showNotification(title, { body, tag: id, icon: '/icons/192', data: { link } })
}

const open = async (link) => {
  const to = new URL(link, self.location.origin)
  if (to.origin !== self.location.origin) return
  const [seen] = await dashboards()
  if (!seen) return self.clients.openWindow(to.href)
  await seen.focus()
  await seen.navigate(to.href)
}

self.addEventListener('push', (event) => {
  if (event.data) event.waitUntil(show(event.data.json()))
})
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.link))
})
`

export const dynamic = 'force-static'

export const GET = (): Response =>
  new Response(WORKER, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  })
