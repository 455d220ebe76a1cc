import type { BrowserContextOptions } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seriousFindings } from '../scripts/testing/axe.mjs'
import { onlyThread, startWorld, type Visit, visitIn, type World } from './testing/browser'
import { plainPage } from './testing/fake-host'

const QUESTION = 'How do I return a device?'

let world: World
let visits: Visit[]

async function open(options: BrowserContextOptions = {}, url?: string): Promise<Visit> {
  const visitor = await world.visit(options, url)
  visits.push(visitor)
  await visitor.open()
  return visitor
}

async function say({ panel }: Visit, text: string): Promise<void> {
  await panel.locator('#composer').fill(text)
  await panel.locator('#composer').press('Enter')
}

async function ask(visitor: Visit): Promise<void> {
  await visitor.panel.getByRole('button', { name: QUESTION }).click()
  await visitor.panel.locator('.sources').waitFor()
}

const bubble = ({ panel }: Visit, text: string) => panel.locator('.bubble', { hasText: text })

beforeAll(async () => {
  world = await startWorld()
}, 60_000)
afterAll(() => world?.close())

beforeEach(() => {
  world.host.show({ html: plainPage })
  visits = []
})

afterEach(async () => {
  const errors = visits.flatMap((visitor) => visitor.errors)
  await world.startOver()
  expect(errors).toEqual([])
})

describe('asking the assistant', { timeout: 60_000 }, () => {
  it('streams an answer and shows what it rests on', async () => {
    world.host.behaviour.answerEveryMs = 40
    const visitor = await open()
    const { panel } = visitor
    await panel.getByRole('button', { name: QUESTION }).click()
    await panel.locator('.writing', { hasText: 'You can return' }).waitFor()
    expect(await panel.locator('.writing').textContent()).not.toMatch(/[*[\]]/)
    await panel.locator('.sources').waitFor()
    expect(await panel.locator('.writing').count()).toBe(0)
    const source = panel.getByRole('link', { name: /^1\s*Returns and refunds/ })
    expect(await source.getAttribute('href')).toBe(`${world.host.company}/help/returns`)
    expect(await source.getAttribute('rel')).toContain('noopener')
    await panel.getByRole('link', { name: 'Source 2: Where to hand in' }).waitFor()
    expect(await panel.getByRole('log').getAttribute('aria-live')).toBe('polite')
  })

  it('keeps the conversation and the draft over a reload', async () => {
    const visitor = await open()
    await ask(visitor)
    await visitor.panel.locator('#composer').fill('And the case?')
    await visitor.page.waitForTimeout(500)
    await visitor.page.reload()
    await bubble(visitor, 'within 30 days').waitFor()
    expect(await visitor.panel.locator('#composer').inputValue()).toBe('And the case?')
    expect(onlyThread(world.host).messages).toHaveLength(2)
  })

  it('works for the visit where the browser denies storage to frames', async () => {
    const visitor = await open({}, world.host.stranger)
    await visitor.panel.locator('html').evaluate(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await ask(visitor)
    await say(visitor, 'And the case?')
    await expect.poll(() => onlyThread(world.host).messages.length).toBe(4)
  })

  it('sends with Enter, breaks the line with Shift and Enter, and closes with Escape', async () => {
    const visitor = await open()
    await visitor.panel.locator('#composer').pressSequentially('one')
    await visitor.panel.locator('#composer').press('Shift+Enter')
    await visitor.panel.locator('#composer').pressSequentially('two')
    await visitor.panel.locator('#composer').press('Enter')
    await visitor.panel.locator('.sources').waitFor()
    expect(onlyThread(world.host).messages[0]?.body).toBe('one\ntwo')
    await visitor.panel.locator('#composer').press('Escape')
    await expect.poll(() => visitor.page.locator('chat-widget .frame').isVisible()).toBe(false)
  })

  it('shows what people write as text, never as markup', async () => {
    const visitor = await open()
    const text = '<img src=x onerror="window.top.hacked=1"> **2** * 3 [x](javascript:alert(1))'
    await say(visitor, text)
    await visitor.panel.locator('.sources').waitFor()
    expect(await visitor.panel.locator('.own .text').textContent()).toBe(text)
    const thread = onlyThread(world.host)
    world.host.chat.reply(thread, 'Amira', `${text} <script>window.top.hacked=1</script>`)
    await bubble(visitor, '<script>').waitFor()
    expect(await visitor.panel.locator('.bubble :is(img, script, [href^="javascript"])').count()).toBe(0)
  })
})

describe('talking to a person', { timeout: 60_000 }, () => {
  it('hands over, waits, and shows who joined, what they type and that they have read', async () => {
    const visitor = await open()
    const { panel } = visitor
    await ask(visitor)
    await panel.getByRole('button', { name: 'Talk to a person' }).click()
    await panel.getByRole('dialog').getByRole('button', { name: 'Not now' }).click()
    expect(onlyThread(world.host).conversation.state).toBe('bot')
    await panel.getByRole('button', { name: 'Talk to a person' }).click()
    await panel.getByRole('button', { name: 'Yes, please' }).click()
    await panel.getByText('You are in line').waitFor()
    const thread = onlyThread(world.host)
    expect(thread.conversation.state).toBe('waiting')

    world.host.chat.take(thread, 'Amira Haddad')
    await panel.getByText('Amira Haddad joined the conversation').waitFor()
    await panel.getByRole('heading', { level: 1, name: 'Amira Haddad' }).waitFor()
    world.host.chat.emit(thread, 'typing', { by: 'member', name: 'Amira Haddad', typing: true })
    await panel.getByText('Amira Haddad is typing').waitFor()
    const reply = world.host.chat.reply(thread, 'Amira Haddad', 'Which order is it about?')
    await bubble(visitor, 'Which order').waitFor()
    expect(await panel.getByText('is typing').count()).toBe(0)
    await expect.poll(() => thread.read.at(-1)).toBe(reply.id)

    await panel.locator('#composer').pressSequentially('Order 4711')
    await expect.poll(() => thread.typing).toEqual([true])
    await panel.locator('#composer').press('Enter')
    await panel.getByText('· Sent').waitFor()
    world.host.chat.emit(thread, 'read', { by: 'member', messageId: thread.messages.at(-1)?.id })
    await panel.getByText('· Seen').waitFor()
  })

  it('asks for an address when nobody is there, and checks it', async () => {
    world.host.behaviour.config.online = false
    const { panel } = await open()
    await panel.getByRole('button', { name: 'Talk to a person' }).click()
    await panel.getByRole('button', { name: 'Yes, please' }).click()
    await panel.getByLabel('E-mail').fill('nobody')
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.getByText('Please enter an e-mail address').waitFor()
    await panel.getByLabel('Name').fill('Jo')
    await panel.getByLabel('E-mail').fill('jo@example.com')
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.getByText('We will write to jo@example.com').waitFor()
    const { conversation, messages } = onlyThread(world.host)
    expect(conversation).toMatchObject({ state: 'waiting', contact: { name: 'Jo', email: 'jo@example.com' } })
    expect(messages[0]?.body).toBe('I would like to talk to a person.')
  })

  it('counts unread replies on the launcher while the panel is closed', async () => {
    const visitor = await open()
    await ask(visitor)
    await visitor.panel.getByRole('button', { name: 'Close chat' }).click()
    const thread = onlyThread(world.host)
    world.host.chat.reply(thread, 'Amira', 'One')
    world.host.chat.reply(thread, 'Amira', 'Two')
    await visitor.page.getByRole('button', { name: 'Chat with Northwind Devices (2)' }).waitFor()
    await visitor.page.reload()
    await visitor.page.getByRole('button', { name: 'Chat with Northwind Devices (2)' }).click()
    await bubble(visitor, 'Two').waitFor()
    await expect.poll(() => visitor.page.locator('chat-widget .badge').textContent()).toBe('')
  })

  it('starts anew when the conversation has ended', async () => {
    const visitor = await open()
    await ask(visitor)
    const [thread] = world.host.chat.threads.values()
    if (thread) world.host.chat.change(thread, { status: 'closed' })
    await visitor.panel.getByRole('button', { name: 'Start a new conversation' }).click()
    await say(visitor, 'Another thing')
    await bubble(visitor, 'Another thing').waitFor()
    await expect.poll(() => world.host.chat.threads.size).toBe(2)
  })

  it('takes the name that the site knows, and not an address that is none', async () => {
    const visitor = await open()
    await visitor.page.evaluate(() => window.ChatWidget?.identify({ name: 'Jo', email: 'not an address' }))
    await ask(visitor)
    expect(onlyThread(world.host).conversation.contact).toEqual({ name: 'Jo', email: null })
  })
})

describe('when things break', { timeout: 90_000 }, () => {
  it('goes on after a restart of the server, without a gap and without a reload', async () => {
    const visitor = await open()
    await ask(visitor)
    await world.host.goDown()
    const thread = onlyThread(world.host)
    world.host.chat.reply(thread, 'Amira', 'Said while you were gone')
    await visitor.panel.getByText('Connecting again').waitFor()
    await say(visitor, 'Are you there?')
    await visitor.panel.getByText('Waiting for the connection').waitFor()
    await world.host.comeBack()
    await bubble(visitor, 'Said while you were gone').waitFor({ timeout: 40_000 })
    await expect
      .poll(() => thread.messages.filter(({ body }) => body === 'Are you there?').length, { timeout: 40_000 })
      .toBe(1)
    await expect.poll(() => visitor.panel.getByText('Connecting again').count()).toBe(0)
  })

  it('keeps a refused message, says why, and sends it once when asked', async () => {
    const visitor = await open()
    await ask(visitor)
    world.host.behaviour.refusals.push(400)
    await say(visitor, 'Again')
    await visitor.panel.getByText('Not sent: That is not allowed here.').waitFor()
    await visitor.page.reload()
    await bubble(visitor, 'Again').waitFor()
    await expect.poll(() => onlyThread(world.host).messages.filter(({ body }) => body === 'Again').length).toBe(1)
  })

  it('tries again by itself when the server is only busy', async () => {
    const visitor = await open()
    world.host.behaviour.refusals.push(503, 429)
    await say(visitor, 'Hello')
    await visitor.panel.locator('.sources').waitFor({ timeout: 20_000 })
    expect(onlyThread(world.host).messages.filter(({ body }) => body === 'Hello')).toHaveLength(1)
  })

  it('says that an earlier conversation is gone, and sends what was written as a new one', async () => {
    const visitor = await open()
    await ask(visitor)
    world.host.chat.threads.clear()
    await say(visitor, 'Still there?')
    await visitor.panel.getByText('no longer available').waitFor()
    await bubble(visitor, 'Still there?').waitFor()
    await expect.poll(() => world.host.chat.threads.size).toBe(1)
  })
})

describe('several tabs of one customer', { timeout: 60_000 }, () => {
  it('show the same conversation, whichever holds the stream', async () => {
    const first = await open({}, `${world.host.company}/`)
    await ask(first)
    const second = await visitIn(first.context, `${world.host.company}/`)
    visits.push(second)
    await second.open()
    await bubble(second, 'within 30 days').waitFor()
    const thread = onlyThread(world.host)
    await expect.poll(() => thread.streams.size).toBe(1)
    await say(second, 'From the second tab')
    await bubble(first, 'From the second tab').waitFor()
    await first.page.close()
    await expect.poll(() => thread.streams.size).toBe(1)
    world.host.chat.reply(thread, 'Amira', 'Reply to whoever is left')
    await bubble(second, 'Reply to whoever is left').waitFor()
  })

  it('follow when one of them starts', async () => {
    const first = await open({}, `${world.host.company}/`)
    const second = await visitIn(first.context, `${world.host.company}/`)
    visits.push(second)
    await second.open()
    await ask(first)
    await bubble(second, 'within 30 days').waitFor()
    expect(world.host.chat.threads.size).toBe(1)
  })
})

describe('reading', { timeout: 60_000 }, () => {
  it('does not move under a reader who scrolled up, and says that there is more', async () => {
    const visitor = await open()
    await ask(visitor)
    const thread = onlyThread(world.host)
    for (let i = 0; i < 12; i++) world.host.chat.reply(thread, 'Amira', `Line ${i}\n\nand more`)
    await bubble(visitor, 'Line 11').waitFor()
    const scroller = visitor.panel.locator('.scroller')
    await scroller.evaluate((box) => box.scrollTo(0, 0))
    await visitor.panel.getByRole('button', { name: 'To the newest message' }).waitFor()
    world.host.chat.reply(thread, 'Amira', 'The very last')
    await visitor.panel.getByText('New messages').waitFor()
    expect(await scroller.evaluate((box) => box.scrollTop)).toBe(0)
    await visitor.panel.getByRole('button', { name: 'To the newest message' }).click()
    await expect.poll(() => visitor.panel.getByText('New messages').count()).toBe(0)
  })

  it.each([
    ['light', ''],
    ['dark', 'body{background:#111!important;color:#eee!important}'],
  ])('has no serious finding by axe in %s', async (_theme, style) => {
    world.host.behaviour.config.online = false
    world.host.show({ html: (script) => plainPage(script, style) })
    const visitor = await open()
    const check = async () => {
      const frames = visitor.page.frames()
      expect(frames).toHaveLength(2)
      expect((await Promise.all(frames.map((frame) => seriousFindings(frame)))).flat()).toEqual([])
    }
    await check()
    await ask(visitor)
    await visitor.panel.getByRole('button', { name: 'Talk to a person' }).click()
    await check()
    await visitor.panel.getByRole('button', { name: 'Yes, please' }).click()
    await visitor.panel.getByLabel('E-mail').waitFor()
    world.host.behaviour.refusals.push(400)
    await say(visitor, 'Refused')
    await visitor.panel.getByText('Not sent').waitFor()
    await check()
  })

  it.each([
    ['de', 'ltr', 'Mit einer Person sprechen'],
    ['ar', 'rtl', 'التحدث إلى موظف'],
  ] as const)('speaks %s', async (lang, dir, words) => {
    world.host.show({ html: plainPage, lang })
    const { panel } = await open()
    await panel.getByRole('button', { name: words }).waitFor()
    expect(await panel.locator('html').getAttribute('dir')).toBe(dir)
  })
})

describe('files', { timeout: 60_000 }, () => {
  const file = (name: string, size = 20) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(size, 'a') })
  const choose = ({ panel }: Visit, ...files: ReturnType<typeof file>[]) =>
    panel.locator('input[type=file]').setInputFiles(files)

  it('go with a message, after the words that begin the conversation', async () => {
    const visitor = await open()
    const { panel } = visitor
    await choose(visitor, file('receipt.txt'), file('empty.txt', 0))
    await panel.getByText('empty.txt is empty.').waitFor()
    await panel.getByRole('button', { name: 'Remove receipt.txt' }).click()
    await choose(visitor, file('receipt.txt'))
    await panel.getByText('Write a few words first').waitFor()
    expect(await panel.getByRole('button', { name: 'Send message' }).isDisabled()).toBe(true)
    expect(await seriousFindings(visitor.page)).toEqual([])
    await say(visitor, 'My receipt')
    await panel.getByRole('link', { name: 'receipt.txt' }).waitFor()
    const { messages } = onlyThread(world.host)
    const own = messages.filter(({ author }) => author.kind === 'contact')
    expect(own.map(({ body, files }) => [body, files?.map(({ name }) => name) ?? []])).toEqual([
      ['My receipt', []],
      ['', ['receipt.txt']],
    ])
  })

  it('that are refused say why, and are sent again or taken off', async () => {
    world.host.behaviour.answerEveryMs = null
    const visitor = await open()
    const { panel } = visitor
    await say(visitor, 'Hello')
    await bubble(visitor, 'Hello').waitFor()
    await panel.locator('.meta', { hasText: 'Sent' }).waitFor()
    world.host.behaviour.refusals = [400]
    await choose(visitor, file('plan.txt'))
    await panel.getByRole('button', { name: 'Send message' }).click()
    await panel.getByText('Not sent: That is not allowed here.').waitFor()
    await panel.getByRole('button', { name: 'Try again' }).click()
    await panel.getByRole('link', { name: 'plan.txt' }).waitFor()
    expect(onlyThread(world.host).messages).toHaveLength(2)
  })

  it('are pasted and dropped', async () => {
    const visitor = await open()
    const { panel } = visitor
    await panel.locator('#composer').evaluate((area) => {
      const data = new DataTransfer()
      data.items.add(new File(['a'], 'pasted.txt'))
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    })
    await panel.locator('main').evaluate((main) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['a'], 'dropped.txt'))
      main.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
    })
    await panel.getByRole('button', { name: 'Remove pasted.txt' }).waitFor()
    await panel.getByRole('button', { name: 'Remove dropped.txt' }).waitFor()
  })
})
