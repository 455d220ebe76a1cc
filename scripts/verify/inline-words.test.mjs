import { expect, it } from 'vitest'
import { inlineWordFindings } from './inline-words.mjs'

const wordsIn = (text) => inlineWordFindings('app/page.tsx', text).map((found) => /"(.*)"$/.exec(found)[1])

it('finds words between tags, in both ways of a choice and in templates', () => {
  const text = `const a = <p>Hello {name}, <b>{isNew ? 'welcome' : \`back \${name}\`}</b> {count > 0 && 'again'}</p>`
  expect(wordsIn(text).sort()).toEqual(['Hello', 'again', 'back', 'welcome'])
})

it('finds what attributes say aloud', () => {
  const text = `const a = <Field label="Name" hint={\`At most \${n}\`} aria-label="Your name" className="grid gap-4" name="name" />`
  expect(wordsIn(text).sort()).toEqual(['At most', 'Name', 'Your name'])
})

it('finds captions in lists of things and in messages that pop up', () => {
  const text = `const columns = [{ id: 'who', header: 'Who' }]\ntoast.success('Saved')\nconst metadata = { title: 'Home' }`
  expect(wordsIn(text).sort()).toEqual(['Home', 'Saved', 'Who'])
})

it('leaves alone keys, names of things, addresses, signs and single letters', () => {
  const text = `const a = (
    <Field label={t('name')} placeholder="https://api.openai.com/v1" title={article.title}>
      <kbd>J</kbd> · {total} → <code>robots.txt</code> OpenAI {cond ? 'x' : null}
    </Field>
  )
  const items = [{ id: 'home', label: 'home', description: 'mt-0.5 text-muted' }]`
  expect(wordsIn(text)).toEqual([])
})

it('names the line on which the words stand', () => {
  expect(inlineWordFindings('app/page.tsx', 'const a = (\n  <p>\n    Hello\n  </p>\n)')).toEqual([
    'app/page.tsx:3: "Hello"',
  ])
})
