import { describe, expect, it } from 'vitest'
import { NO_ANSWER_RULE, pageBlock, passagesBlock, profileBlock, taskLine } from '@/lib/providers/ai'
import { answerPrompt, type JsonSchema } from '..'

const PAGE = {
  title: 'Returns | Acme Shop',
  url: 'https://acme.example/returns',
  text: `Skip to content

- Home
- Women
- Men
- Help

# Returns

You have 60 days to send something back. Pieces must be unworn.

## How to return

1. Open your account.
2. Choose Return.

Read more

## Empty section

## Costs

| Country | Price |
|---|---|
| Germany | free |

We use cookies to make this site better.`,
}

const run = (task: string, material: string, schema?: JsonSchema) =>
  answerPrompt({ system: `${task}\n${material}`, turns: [{ role: 'user', text: 'Please do it.' }], schema })

describe('drafting a help article', () => {
  it('keeps the text and loses the furniture of the page', () => {
    expect(run(taskLine('draft_article'), pageBlock(PAGE))).toBe(`# Returns

You have 60 days to send something back. Pieces must be unworn.

## How to return

1. Open your account.
2. Choose Return.

## Costs

| Country | Price |
| --- | --- |
| Germany | free |
`)
  })

  it('fills the fields of a JSON schema by their names', () => {
    const properties = {
      title: { type: 'string' },
      excerpt: { type: 'string' },
      bodyMarkdown: { type: 'string' },
      tags: { type: 'array' },
    }
    const article = JSON.parse(run(taskLine('draft_article'), pageBlock(PAGE), { type: 'object', properties }))
    expect(article).toMatchObject({ title: 'Returns', excerpt: expect.stringContaining('60 days'), tags: [] })
    expect(article.bodyMarkdown).toMatch(/^You have 60 days/)
  })

  it('takes the page from the message too, and survives an empty one', () => {
    const system = taskLine('draft_article')
    expect(answerPrompt({ system, turns: [{ role: 'user', text: pageBlock(PAGE) }] })).toContain('# Returns')
    expect(run(system, '')).toMatch(/^# /)
  })
})

it('describes a company as JSON', () => {
  const home = {
    title: 'Acme – Shoes for long walks',
    url: 'https://acme.example/',
    text: '# Shoes for long walks\n\nAcme makes shoes in sizes 35 to 48. Our collection has boots, sneakers and socks to wear all year.\n\n## Delivery\n\nOrders leave on the same day.',
  }
  const description = JSON.parse(run(taskLine('describe_company'), pageBlock(home)))
  expect(description).toMatchObject({
    name: 'Acme',
    tagline: 'Shoes for long walks',
    description: expect.stringContaining('Acme makes shoes'),
    industry: 'Fashion e-commerce',
    language: 'en',
  })
})

describe('summing up', () => {
  it('a page in a few of its own sentences', () => {
    const text =
      'Returns are free for members. Members can return pieces for 60 days. The sky was blue. Refunds for returns take five days for members.'
    const summary = run(taskLine('summarise'), pageBlock({ title: 'Returns', text }))
    expect(summary).toContain('Returns are free for members.')
    expect(summary).not.toContain('sky')
  })

  it('a conversation with its question, last reply and state', () => {
    const lines =
      'Customer: Where is my order SP-1? It is late.\nAgent: I am looking for it now.\nCustomer: It has been ten days!'
    const summary = run(taskLine('summarise'), `<conversation>\n${lines}\n</conversation>`)
    expect(summary).toContain('Where is my order SP-1?')
    expect(summary).toContain('I am looking for it now.')
    expect(summary).toContain('waiting for our reply')
  })
})

describe('rewriting', () => {
  const rewrite = (text: string, tone: string) => run(taskLine('rewrite'), `<tone>${tone}</tone>\n<text>${text}</text>`)

  it('tidies', () => {
    expect(rewrite('hi , i cant find  ur page!! pls help', '')).toBe('Hi, I cant find your page! Please help.')
  })

  it('is formal or friendly when asked', () => {
    expect(rewrite("We can't do that, but we're sorry!", 'formal')).toBe('We cannot do that, but we are sorry.')
    expect(rewrite('We are sorry that we cannot help.', 'friendly')).toBe("we're sorry that we can't help.")
  })
})

describe('suggesting a reply', () => {
  const passages = passagesBlock([{ n: 1, title: 'Returns', text: 'You can return a dress within 60 days.' }])
  const suggest = (question: string) =>
    run(
      `${taskLine('suggest_reply')}\n${NO_ANSWER_RULE}`,
      `<conversation>\nCustomer: ${question}\n</conversation>\n${passages}`,
    )

  it('answers from the passages, without marks', () => {
    expect(suggest('How long can I return a dress?')).toBe('You can return a dress within 60 days.')
  })

  it('promises to look when they do not tell', () => {
    expect(suggest('Why is the sky blue?')).toContain('come back to you')
  })
})

it.each([
  ['en', 'Hello {{firstName|there}},'],
  ['de', 'Hallo {{firstName|zusammen}},'],
  ['ar', 'مرحبًا {{firstName|بك}}،'],
])('drafts an e-mail in %s from the goal and the facts of the passages', (language, greeting) => {
  const system = [
    profileBlock({ company: 'Acme' }),
    `<language>${language}</language>`,
    passagesBlock([{ n: 1, title: 'Hours', text: 'We open at six. And more.' }]),
    taskLine('draft_email'),
  ].join('\n')
  const turns = [{ role: 'user' as const, text: 'Our new opening hours. Tell it to all.' }]
  const draft = JSON.parse(answerPrompt({ system, turns }))
  expect(draft.subjects).toHaveLength(5)
  expect(draft.subjects.join()).toContain('Our new opening hours')
  expect(JSON.stringify(draft.blocks)).toContain(greeting)
  expect(JSON.stringify(draft.blocks)).toContain('We open at six.')
})
