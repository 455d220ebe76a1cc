import { sentences } from '../../blocks'
import type { Grounds } from './grounds'
import type { Fields } from './patterns'

type MailBlock = { kind: string; text: string; items: string[] }

const halfOf = (text: string): string => {
  const all = text.split('\n').flatMap((line) => sentences(line))
  return all.slice(0, Math.ceil(all.length / 2)).join(' ') || text
}

/** The parts of a draft that carry its weight are cut by half; what must be there stays. */
export function shortened(draft: Fields): Fields {
  const cut: Fields = { ...draft }
  if (typeof draft.text === 'string') cut.text = halfOf(draft.text)
  if (typeof draft.body === 'string') {
    const [greeting = '', ...rest] = draft.body.split('\n')
    cut.body = [greeting, ...rest.slice(0, Math.ceil(rest.length / 2))].join('\n')
  }
  if (Array.isArray(draft.subjects)) cut.subjects = draft.subjects.map((line) => String(line).split(': ').at(-1))
  if (Array.isArray(draft.blocks)) {
    let texts = 0
    cut.blocks = (draft.blocks as MailBlock[])
      .filter(({ kind }) => kind !== 'paragraph' || ++texts <= 2)
      .map((block) => ({ ...block, text: halfOf(block.text), items: block.items.slice(0, 2) }))
  }
  if (Array.isArray(draft.scenes) && draft.scenes.length > 2)
    cut.scenes = [draft.scenes[0], draft.scenes[1], draft.scenes.at(-1)]
  return cut
}

/** The same with a sentence more wherever there is room for one. */
export function lengthened(draft: Fields, { phrases, company }: Grounds): Fields {
  const said = JSON.stringify(draft)
  const more = phrases.more.find((one) => !said.includes(one)) ?? phrases.more[0] ?? ''
  const longer: Fields = { ...draft }
  if (typeof draft.text === 'string') longer.text = `${draft.text} ${more}`
  if (typeof draft.body === 'string') longer.body = `${draft.body}\n${more}`
  if (Array.isArray(draft.subjects)) {
    longer.subjects = draft.subjects.map((line) =>
      String(line).includes(company) || String(line).length > 50 ? line : `${line} – ${company}`,
    )
  }
  if (Array.isArray(draft.blocks)) {
    const blocks = draft.blocks as MailBlock[]
    const at = blocks.findIndex(({ kind }) => kind === 'button')
    longer.blocks = blocks.toSpliced(at < 0 ? blocks.length : at, 0, { kind: 'paragraph', text: more, items: [] })
  }
  if (Array.isArray(draft.scenes)) {
    const scene = { seconds: 8, picture: phrases.scene.show, voice: more, onScreen: company }
    longer.scenes = draft.scenes.toSpliced(-1, 0, scene)
  }
  return longer
}
