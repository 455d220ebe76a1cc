import { beforeAll, describe, expect, it } from 'vitest'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { addSource } from './add-source'
import { searchKnowledge } from './search-knowledge'

/** The pages of a bicycle shop, and what customers ask in their own words. */
const PAGES: Record<string, string> = {
  'Returns and refunds':
    'Bicycles can be sent back within 30 days if they were ridden for less than 50 kilometres. The price is paid back to the card or account that it came from within two weeks.',
  'Warranty on frames': 'A frame that breaks is replaced free of charge for ten years. Scratches are not covered.',
  'Opening hours':
    'The shop is open from Monday to Friday from 9 to 18, on Saturday until 14. On Sunday we are closed.',
  'Test rides': 'Bring an identity card. A test ride of half an hour costs nothing; a whole weekend costs 25 euros.',
  'Batteries of electric bicycles':
    'Charge the battery before the first ride. It lasts about 80 kilometres. Below freezing it lasts half as long. Store it at room temperature.',
  'Leasing through an employer': 'Employees lease a bicycle for 36 months. The rate is taken from the gross salary.',
  'Delivery and assembly':
    'A carrier brings bicycles in a carton, assembled but for the pedals and the handlebar. Delivery takes 3 to 5 working days and costs 39 euros.',
  'Finding the right frame size':
    'Measure the inside of your leg in centimetres and multiply it by 0.66 for a touring bicycle or by 0.57 for a mountain bicycle.',
  'Service plan':
    'Once a year we oil the chain, set brakes and gears, and true the wheels. The plan is 89 euros a year.',
  'Gift vouchers': 'Vouchers are valid for three years. They cannot be exchanged for cash.',
}
const QUESTIONS: Record<string, string> = {
  'I do not like my new bicycle, may I send it back?': 'Returns and refunds',
  'The frame is broken, will you replace it?': 'Warranty on frames',
  'Are you open on Sundays?': 'Opening hours',
  'What does it cost to test a bicycle over the weekend?': 'Test rides',
  'How far can I go on one charge of the battery?': 'Batteries of electric bicycles',
  'Can my employer lease one for me?': 'Leasing through an employer',
  'How long does delivery take?': 'Delivery and assembly',
  'Do I have to mount the pedals myself?': 'Delivery and assembly',
  'Which size do I need, my leg is 82 centimetres?': 'Finding the right frame size',
  'What do you do at the yearly service of brakes and gears?': 'Service plan',
  'How long is a voucher valid?': 'Gift vouchers',
}

let shop: TestTenant
let rival: TestTenant
beforeAll(async () => {
  ;[shop, rival] = [await testTenant(), await testTenant()]
  const editor = await testMember(shop, 'manager')
  for (const [name, text] of Object.entries(PAGES)) await addSource(editor, { kind: 'text', name, text })
  const stranger = await testMember(rival, 'manager')
  for (const [name, text] of Object.entries(PAGES)) {
    await addSource(stranger, { kind: 'text', name: `Rival: ${name}`, text })
  }
})

describe('questions in everyday words', () => {
  it.each(Object.entries(QUESTIONS))('%s → %s', async (question, page) => {
    const found = await searchKnowledge(shop.system, { question, language: 'en', limit: 5 })
    expect(found[0]?.title).toBe(page)
  })

  it('never find a passage of another company', async () => {
    for (const question of Object.keys(QUESTIONS)) {
      const found = await searchKnowledge(shop.system, { question, language: 'en', limit: 20 })
      expect(found.filter(({ title }) => title.startsWith('Rival'))).toEqual([])
    }
  })

  it('without a word that says anything find nothing, and odd signs break nothing', async () => {
    for (const question of [
      'the and of',
      "'; DROP TABLE x; --",
      '!!! ??? & | ( ) <-> :*',
      '\\',
      '𝒳 🚲',
      'a'.repeat(3_000),
    ]) {
      expect(await searchKnowledge(shop.system, { question, language: 'en', limit: 5 })).toEqual([])
    }
  })

  it('are answered by the page that has several of their words before those that have one', async () => {
    const long = `${'Hello, I have been a customer for years and I am very happy with everything so far. '.repeat(20)} How long is a voucher valid?`
    const found = await searchKnowledge(shop.system, { question: long, language: 'en', limit: 3 })
    expect(found.map(({ title }) => title)).toContain('Gift vouchers')
  })
})
