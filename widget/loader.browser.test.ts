import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWorld, type Visit, type World } from './testing/browser'
import { hostilePage, plainPage } from './testing/fake-host'

let world: World
const visit = (...parameters: Parameters<World['visit']>): Promise<Visit> => world.visit(...parameters)

beforeAll(async () => {
  world = await startWorld()
}, 60_000)
afterAll(() => world?.close())
beforeEach(() => world.host.show({ html: plainPage }))
afterEach(() => world.startOver())

async function launcherBox({ page }: Visit) {
  // The launcher grows a little under the pointer.
  await page.mouse.move(5, 5)
  await page.waitForTimeout(300)
  return page.locator('chat-widget .launcher').boundingBox()
}

describe('the launcher on a page that is not ours', { timeout: 60_000 }, () => {
  it('keeps its looks and its place whatever the page does to it', async () => {
    world.host.show({ html: hostilePage })
    const visitor = await visit()
    await visitor.open()
    const box = await launcherBox(visitor)
    expect(box).toMatchObject({ width: 56, height: 56, x: 1440 - 20 - 56, y: 900 - 20 - 56 })
    const frame = await visitor.page.locator('chat-widget iframe').boundingBox()
    expect(frame).toMatchObject({ width: 400, height: 704 })
    await expect(visitor.panel.locator('h1').textContent()).resolves.toContain('I am Tekla')
    expect(visitor.errors).toEqual([])
  })

  it('is there once though the script is there twice', async () => {
    world.host.show({ html: hostilePage })
    const { page } = await visit()
    await page.locator('chat-widget .launcher').waitFor()
    expect(await page.locator('chat-widget').count()).toBe(1)
    expect(await page.evaluate(() => Object.keys(window.ChatWidget ?? {}))).toEqual([
      'open',
      'close',
      'toggle',
      'identify',
      'on',
    ])
  })

  it('works under a strict content security policy with Trusted Types', async () => {
    world.host.show({ html: plainPage, policy: true })
    const visitor = await visit()
    await visitor.open()
    expect(await launcherBox(visitor)).toMatchObject({ width: 56, height: 56 })
    expect(visitor.errors).toEqual([])
  })

  it('leaves no global but its API, no cookie, and shifts nothing', async () => {
    const { page, context } = await visit()
    const known = await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const clean = new Set(Object.getOwnPropertyNames(frame.contentWindow))
      frame.remove()
      return Object.getOwnPropertyNames(window).filter((name) => !clean.has(name) && !/^(__playwright|__pw)/.test(name))
    })
    expect(known.filter((name) => !['0', '1'].includes(name))).toEqual(['ChatWidget'])
    expect(await context.cookies()).toEqual([])
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
            type: 'layout-shift',
            buffered: true,
          })
          setTimeout(() => resolve(0), 500)
        }),
    )
    expect(shift).toBe(0)
  })

  it('loads the panel when it is about to be wanted, and later on for unread replies when the page is idle', async () => {
    const { page } = await visit()
    const hasFrame = () =>
      page.evaluate(() => Boolean(document.querySelector('chat-widget')?.shadowRoot?.querySelector('iframe')))
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    expect(await hasFrame()).toBe(false)
    const launcher = page.getByRole('button', { name: 'Chat with Northwind Devices' })
    await launcher.hover()
    expect(await hasFrame()).toBe(true)
    expect(await page.locator('chat-widget .frame').isVisible()).toBe(false)

    await launcher.click()
    await page.locator('chat-widget .frame.ready').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('chat-widget .frame').waitFor({ state: 'hidden' })
    await page.reload()
    await page.waitForFunction(() => document.querySelector('chat-widget')?.shadowRoot?.querySelector('iframe'))
    expect(await page.locator('chat-widget .frame').isVisible()).toBe(false)
  })
})

describe('keyboard and focus', { timeout: 60_000 }, () => {
  it('moves into the panel and back to where it came from', async () => {
    const visitor = await visit()
    const { page, panel } = visitor
    const launcher = page.getByRole('button', { name: 'Chat with Northwind Devices' })
    await launcher.focus()
    expect(await launcher.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('Enter')
    await panel.locator('#composer:focus').waitFor()
    expect(await launcher.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.tagName === 'CHAT-WIDGET')
    expect(await launcher.getAttribute('aria-expanded')).toBe('false')
    await page.locator('#outside').focus()
    await page.evaluate(() => window.ChatWidget?.open())
    await panel.locator('#composer:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.id === 'outside')
  })
})

describe('settings of the site', { timeout: 60_000 }, () => {
  it('takes side, colour and label from the script tag', async () => {
    const tag = (script: string) =>
      script.replace('async', 'async data-position="left" data-color="#fde047" data-label="Help"')
    world.host.show({ html: (script) => plainPage(tag(script)) })
    const visitor = await visit()
    const { page } = visitor
    await page.getByRole('button', { name: 'Help' }).waitFor()
    expect(await launcherBox(visitor)).toMatchObject({ x: 20 })
    const look = await page.locator('chat-widget .launcher').evaluate((button) => {
      const { backgroundColor, color } = getComputedStyle(button)
      return { backgroundColor, color }
    })
    expect(look).toEqual({ backgroundColor: 'rgb(253, 224, 71)', color: 'rgb(17, 17, 17)' })
  })

  it('hides the launcher and leaves the opening to the site', async () => {
    world.host.show({ html: (script) => plainPage(script.replace('async', 'async data-launcher="off"')) })
    const { page, panel } = await visit()
    await page.waitForFunction(() => window.ChatWidget)
    expect(await page.locator('chat-widget .launcher').isVisible()).toBe(false)
    const events = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const heard: string[] = []
          window.ChatWidget?.on('open', () => heard.push('open'))
          window.ChatWidget?.on('close', () => resolve([...heard, 'close']))
          window.ChatWidget?.open()
        }),
    )
    await panel.getByRole('button', { name: 'Close chat' }).click()
    expect(await events).toEqual(['open', 'close'])
  })

  it.each([
    ['dark', 'body{background:#101014;color:#eee}'],
    ['light', ''],
  ])('follows a %s page, whatever the system says', async (theme, style) => {
    world.host.show({ html: (script) => plainPage(script, style) })
    const visitor = await visit({ colorScheme: theme === 'dark' ? 'light' : 'dark' })
    await visitor.open()
    const isDark = () => visitor.panel.locator('html').evaluate((root) => root.classList.contains('dark'))
    expect(await isDark()).toBe(theme === 'dark')
    await visitor.page.evaluate((now) => {
      document.body.style.background = now === 'dark' ? '#fff' : '#000'
    }, theme)
    await expect.poll(isDark).toBe(theme !== 'dark')
  })
})

describe('messages between the page and the panel', { timeout: 60_000 }, () => {
  it('are heard from the right window and origin only', async () => {
    const visitor = await visit()
    const { page, panel } = visitor
    await visitor.open()
    await page.evaluate(() => window.postMessage({ channel: 'chat-widget', type: 'close' }, '*'))
    await page.evaluate(() => {
      const stranger = document.createElement('iframe')
      stranger.srcdoc = `<script>
        parent.postMessage({channel:'chat-widget',type:'unread',count:7},'*');
        for (const w of [parent[0],parent[1]]) w?.postMessage({channel:'chat-widget',type:'theme',theme:'dark'},'*')
      </script>`
      document.body.append(stranger)
    })
    await page.waitForTimeout(300)
    expect(await page.locator('chat-widget .launcher').getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator('chat-widget .badge').textContent()).toBe('')
    expect(await panel.locator('html').evaluate((root) => root.classList.contains('dark'))).toBe(false)
  })

  it('say nothing to a page that claims to be another', async () => {
    const { page } = await visit()
    const heard = await page.evaluate(async (origin) => {
      let count = 0
      const frame = document.createElement('iframe')
      addEventListener('message', (event) => {
        if (event.source === frame.contentWindow) count++
      })
      frame.src = `${origin}/widget/panel#host=${encodeURIComponent('https://other.example')}`
      document.body.append(frame)
      await new Promise((resolve) => frame.addEventListener('load', resolve))
      await new Promise((resolve) => setTimeout(resolve, 400))
      return count
    }, world.host.company)
    expect(heard).toBe(0)
  })
})

describe('on a phone', { timeout: 60_000 }, () => {
  it('fills the screen, holds the page still, and gives both back', async () => {
    const visitor = await visit({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    const { page, panel } = visitor
    await visitor.open()
    await expect
      .poll(() => page.locator('chat-widget .frame').boundingBox())
      .toEqual({ x: 0, y: 0, width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('hidden')
    expect(await page.locator('chat-widget .frame').getAttribute('aria-modal')).toBe('true')
    expect(await page.locator('chat-widget .launcher').isVisible()).toBe(false)
    await panel.locator('#title:focus').waitFor()
    await panel.getByRole('button', { name: 'Close chat' }).click()
    await page.locator('chat-widget .launcher').waitFor()
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('')
  })
})
