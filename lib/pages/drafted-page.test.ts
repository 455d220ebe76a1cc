import { expect, it } from 'vitest'
import { draftedPage } from './drafted-page'

it('makes a page of whatever a model writes, with the form that was chosen', () => {
  const formId = '01938b2e-5c7a-7d31-9f04-2a6b8c1d4e5f'
  const item = { heading: 'Why\u202e?', text: 'Because\u0000' }
  const page = draftedPage(
    {
      title: ' A\nconsultation ',
      description: 'Free.',
      blocks: [
        { kind: 'hero', heading: 'Come', text: 'Soon', items: [] },
        { kind: 'faq', heading: 'Questions', text: '', items: [item] },
        { kind: 'features', heading: 'Nothing', text: '', items: [] },
        { kind: 'button', heading: 'Go', text: '', items: [] },
        { kind: 'form', heading: 'Write', text: '', items: [] },
      ],
      claims: [],
    },
    formId,
  )
  expect(page.title).toBe('A consultation')
  expect(page.blocks.map(({ kind }) => kind)).toEqual(['hero', 'faq', 'button', 'form'])
  expect(page.blocks[1]).toMatchObject({ items: [{ heading: 'Why ?', text: 'Because' }] })
  expect(page.blocks[2]).toMatchObject({ label: 'Go', href: '' })
  expect(page.blocks[3]).toMatchObject({ formId })
})
