import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { company } from './demo'

const page404 = '<!doctype html><title>Not here</title>'
const foreignPage = (script: string) =>
  `<!doctype html><title>Foreign</title><style>*{all:unset;color:red!important}</style><p>A site of its own</p>${script}`

test('one script tag puts the chat on a foreign site, where it answers', async ({ page }) => {
  const { url } = company('ecommerce-brand')
  const site = http.createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(request.url === '/' ? foreignPage(`<script src="${url}/widget.js" async></script>`) : page404)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  try {
    const foreign = `http://shop.foreign.localhost:${(site.address() as AddressInfo).port}`
    await page.goto(foreign)
    await page.getByRole('button', { name: 'Chat with ShopSphere' }).click()
    const chat = page.frameLocator('iframe')
    await chat.getByLabel('Your message').fill('How long does delivery to Germany take?')
    await chat.getByLabel('Your message').press('Enter')
    await expect(chat.getByText(/working days/).first()).toBeVisible({ timeout: 20_000 })
    expect(await page.context().cookies(foreign)).toEqual([])
  } finally {
    site.close()
  }
})
