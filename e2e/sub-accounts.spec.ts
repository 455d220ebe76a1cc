import { expect, type Page, test } from '@playwright/test'
import { ask, company, signIn } from './demo'
import { inspect, watch } from './inspect'
import { invite, join, PASSWORD } from './join'

const stamp = Date.now().toString(36)
const [north, south] = [`North ${stamp}`, `South ${stamp}`]
const agency = () => company('tech-startup')
const SUB_ACCOUNTS = '/dashboard/settings/sub-accounts'

async function makeAccount(page: Page, name: string, email: string): Promise<string> {
  await page.getByRole('button', { name: 'New sub-account' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Administrator’s e-mail').fill(email)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog).toBeHidden()
  // The list looks again by itself.
  const row = page.getByRole('row', { name })
  await expect(row.getByText('Online')).toBeVisible({ timeout: 30_000 })
  return (await row.getByRole('link').last().getAttribute('href')) ?? ''
}

async function customerWrites(page: Page, url: string, words: string): Promise<void> {
  await page.goto(url)
  const started = await ask(page, '/api/chat/conversations', {
    method: 'POST',
    body: JSON.stringify({ message: { clientId: crypto.randomUUID(), body: words }, name: 'Customer (demo)' }),
  })
  expect(started.status).toBe(201)
}

async function deleteAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Delete' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('textbox').fill(name)
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await page.waitForURL(new RegExp(`${SUB_ACCOUNTS}$`))
  await expect(page.getByRole('row', { name })).toHaveCount(0)
}

/** What the API shows of an account to somebody on a page of the dashboard. */
const read = (page: Page, path: string, account?: string) =>
  page.evaluate(
    async ([address, chosen]) => {
      const answer = await fetch(address, { headers: chosen ? { 'x-subtenant-id': chosen } : {} })
      return { status: answer.status, text: await answer.text() }
    },
    [path, account] as const,
  )
const slugOf = (address: string) => new URL(address).hostname.split('.')[0] ?? ''

/** The only customer of an account becomes a lead there. */
async function makeLead(page: Page, name: string, account: string): Promise<void> {
  const { items } = JSON.parse((await read(page, '/api/v1/contacts', account)).text) as { items: { id: string }[] }
  const status = await page.evaluate(
    async ([given, chosen]) => {
      const headers = { 'content-type': 'application/json', 'x-subtenant-id': chosen }
      return (await fetch('/api/v1/leads', { method: 'POST', headers, body: given })).status
    },
    [JSON.stringify({ contactId: items[0]?.id, title: `Lead ${name}` }), account] as const,
  )
  expect(status).toBeLessThan(300)
}

test('an agency has two clients and three kinds of staff; each sees its own, and only the agency sees both', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const { url, members } = agency()
  const mail = (who: string) => `${who}-${stamp}@example.test`
  await signIn(page, url, members.admin)
  await page.goto(url + SUB_ACCOUNTS)
  const northUrl = await makeAccount(page, north, mail('north-admin'))
  const southUrl = await makeAccount(page, south, mail('south-admin'))

  // The agency fixes the fonts for all of its clients.
  await page.getByRole('switch', { name: 'Fonts' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  // The client's administrator signs in on its own host alone, sees where each value comes from, and chooses a colour.
  const client = await join(browser, mail('north-admin'), northUrl)
  await client.goto(`${northUrl}/dashboard/settings/branding`)
  await expect(client.getByRole('link', { name: 'Sub-accounts' })).toHaveCount(0)
  await expect(client.getByText('Fixed by TechFlow Solutions').first()).toBeVisible()
  await expect(client.getByLabel('Text font')).toBeDisabled()
  const primary = client.getByLabel('Primary', { exact: true })
  const inherited = await primary.inputValue()
  await primary.fill('#7a1fa2')
  await primary.press('Tab')
  await client.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(client.getByText('Your pages show it now')).toBeVisible()
  const visitor = await (await browser.newContext()).newPage()
  const brandOf = async (address: string) => {
    await visitor.goto(address)
    await expect(visitor.getByText('TechFlow')).toHaveCount(0)
    return (await ask(visitor, '/api/tenants/current')).text.toLowerCase()
  }
  expect(await brandOf(northUrl)).toContain('#7a1fa2')
  expect(await brandOf(southUrl)).toContain(inherited.toLowerCase())
  await expect(visitor.getByText(south).first()).toBeVisible()
  await client.reload()
  await client.getByRole('button', { name: 'Reset to TechFlow Solutions' }).click()
  await expect(primary).toHaveValue(inherited)

  // It invites an agent and a viewer: a seat of its own account, no more.
  await invite(client, northUrl, mail('north-agent'), 'Agent')
  await invite(client, northUrl, mail('north-viewer'), 'Viewer')
  const agent = await join(browser, mail('north-agent'), northUrl)
  const viewer = await join(browser, mail('north-viewer'), northUrl)
  await client.goto(`${url}/sign-in`)
  await client.getByLabel('E-mail').fill(mail('north-admin'))
  await client.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await client.getByRole('button', { name: 'Sign in' }).click()
  await expect(client).toHaveURL(/sign-in/)

  // A customer of each client writes: everybody of one client finds its own and nothing of the other.
  await customerWrites(visitor, northUrl, `Question ${north}`)
  await customerWrites(visitor, southUrl, `Question ${south}`)
  await agent.goto(`${northUrl}/dashboard/inbox`)
  await expect(agent.getByText(`Question ${north}`).first()).toBeVisible()
  for (const person of [agent, viewer]) {
    await person.goto(`${northUrl}/dashboard/inbox`)
    const own = await read(person, '/api/v1/conversations')
    expect([own.text.includes(north), own.text.includes(south)]).toEqual([true, false])
    for (const other of [slugOf(southUrl), 'all', slugOf(url)]) {
      const answer = await read(person, '/api/v1/conversations', other)
      expect([other, answer.status >= 400, answer.text.includes(south)]).toEqual([other, true, false])
    }
  }
  const { items } = JSON.parse((await read(agent, '/api/v1/conversations')).text) as { items: { id: string }[] }
  const reply = (who: Page) =>
    ask(who, `/api/v1/conversations/${items[0]?.id}/replies`, {
      method: 'POST',
      body: JSON.stringify({ clientId: crypto.randomUUID(), body: 'We look at it.' }),
    })
  expect((await reply(viewer)).status).toBe(403)

  // The agency: neither in its main account, both at a glance, each where it is.
  await page.goto(`${url}/dashboard`)
  for (const [account, shown] of [
    [undefined, [false, false]],
    [slugOf(northUrl), [true, false]],
    [slugOf(southUrl), [false, true]],
    ['all', [true, true]],
  ] as const) {
    const { text } = await read(page, '/api/v1/conversations', account)
    expect([text.includes(north), text.includes(south)]).toEqual(shown)
  }
  const manager = await (await browser.newContext()).newPage()
  await signIn(manager, url, members.manager)
  await manager.goto(url + SUB_ACCOUNTS)
  await expect(manager.getByRole('button', { name: 'New sub-account' })).toHaveCount(0)
  await manager.goto(`${url}/dashboard`)
  await manager.getByRole('button', { name: /^Account:/ }).click()
  await manager.getByRole('menuitemradio', { name: 'All accounts' }).click()
  await expect(manager.getByRole('button', { name: 'Account: All accounts' })).toBeVisible()
  await manager.goto(`${url}/dashboard/inbox`)
  for (const name of [north, south]) await expect(manager.getByText(`Question ${name}`).first()).toBeVisible()

  // The same customers as leads: on one board over all accounts, or each account's own; a move stays in the lead's account.
  for (const [name, address] of [
    [north, northUrl],
    [south, southUrl],
  ] as const)
    await makeLead(manager, name, slugOf(address))
  await manager.goto(`${url}/dashboard/leads`)
  const column = (name: string) => manager.getByRole('region', { name, exact: true })
  for (const name of [north, south]) {
    const card = column('New')
      .getByRole('listitem')
      .filter({ hasText: `Lead ${name}` })
    await expect(card.getByText(name, { exact: true })).toBeVisible()
  }
  await column('New')
    .getByRole('button', { name: `Move Lead ${north}` })
    .press('Enter')
  await manager.getByRole('menuitem', { name: 'Qualified' }).press('Enter')
  await expect(column('Qualified').getByText(`Lead ${north}`)).toBeVisible()
  await manager.getByRole('combobox', { name: 'Account to look at' }).selectOption({ label: north })
  await expect(manager.getByText(`Lead ${south}`)).toHaveCount(0)
  await expect(column('Qualified').getByText(`Lead ${north}`)).toBeVisible()
  await agent.goto(`${northUrl}/dashboard/leads`)
  await expect(agent.getByText(`Lead ${north}`)).toBeVisible()
  await expect(agent.getByText(`Lead ${south}`)).toHaveCount(0)
  await expect(agent.getByRole('combobox', { name: 'Account to look at' })).toHaveCount(0)
  await agent.goto(`${northUrl}/dashboard/inbox`)

  // Renamed, suspended, deleted: each acts on that client alone.
  await page.goto(url + SUB_ACCOUNTS)
  await page.getByRole('link', { name: south }).click()
  await page.waitForURL(/sub-accounts\/[0-9a-f-]{36}/)
  const problems = watch(page)
  await inspect(page, { url, problems }, new URL(page.url()).pathname)
  expect(problems).toEqual([])
  await page.getByLabel('Name').fill(`${south} Ltd`)
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${south} Ltd` })).toBeVisible()
  await expect(async () => {
    await visitor.goto(southUrl)
    await expect(visitor.getByText(`${south} Ltd`).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 5_000 })
  // What was written to the one client goes to the other, whose agent sees it come.
  const account = page.url()
  await page.getByRole('link', { name: 'Move what is in it' }).click()
  await expect(page.getByLabel('From')).toHaveValue(account.split('/').at(-1) ?? '')
  await inspect(page, { url, problems }, page.url().slice(url.length))
  expect(problems).toEqual([])
  await page.getByLabel('To').selectOption(north)
  await page.getByRole('button', { name: `Move to ${north}` }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Move' }).click()
  await expect(page.getByText('1 of 1 customer')).toBeVisible()
  await expect(agent.getByText(`Question ${south}`).first()).toBeVisible()
  expect((await read(page, '/api/v1/conversations', slugOf(southUrl))).text).not.toContain(south)
  await page.goto(account)
  await page.getByRole('button', { name: 'Suspend' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Suspend' }).click()
  await expect(page.getByText('is suspended')).toBeVisible()
  await expect(async () => {
    expect((await visitor.goto(southUrl))?.status()).toBe(503)
  }).toPass({ timeout: 5_000 })
  expect((await visitor.goto(northUrl))?.status()).toBe(200)
  await deleteAccount(page, `${south} Ltd`)
  await expect(async () => {
    expect((await visitor.goto(southUrl))?.status()).toBe(404)
  }).toPass({ timeout: 20_000 })
  expect((await read(page, '/api/v1/conversations', 'all')).text).toContain(north)
  expect((await visitor.goto(northUrl))?.status()).toBe(200)

  // The demo company is left as it was found.
  await page.getByRole('switch', { name: 'Fonts' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: north }).click()
  await deleteAccount(page, north)
})
