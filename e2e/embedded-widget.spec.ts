import { expect, test } from '@playwright/test'
import { company } from './demo'

test('one script tag puts the chat on a foreign site, where it answers', async ({ page }) => {
  const { url } = company('ecommerce-brand')
  const foreign = 'http://shop.foreign.localhost:9'
  await page.route(`${foreign}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Foreign</title><style>*{all:unset;color:red!important}</style><p>A site of its own</p><script src="${url}/widget.js"></script>`,
    }),
  )
  await page.goto(`${foreign}/`)
  await page.getByRole('button', { name: 'Chat with ShopSphere' }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByLabel('Your message').fill('How long does delivery to Germany take?')
  await chat.getByLabel('Your message').press('Enter')
  await expect(chat.getByText(/working days/).first()).toBeVisible({ timeout: 20_000 })
  expect(await page.context().cookies(foreign)).toEqual([])
})
