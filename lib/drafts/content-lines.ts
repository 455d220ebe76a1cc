import { CONTENTS, type DraftContent } from './draft-content'

/** What a line is of its text; `n` counts those of its kind from 1. */
export type LineRole =
  | 'subject'
  | 'preheader'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'button'
  | 'header'
  | 'body'
  | 'footer'
  | 'text'
  | 'hashtag'
  | 'title'
  | 'picture'
  | 'voice'
  | 'onScreen'

/** One piece of a text that can be written anew or changed by hand; `path` names it (`blocks.2.text`). */
export type ContentLine = { path: string; role: LineRole; n: number; text: string }

const many = (role: LineRole, path: string, texts: readonly string[]): ContentLine[] =>
  texts.map((text, at) => ({ path: `${path}.${at}`, role, n: at + 1, text }))
const one = (role: LineRole, path: string, text: string): ContentLine => ({ path, role, n: 1, text })

/** The pieces of a text in the order in which they are read. */
export function linesOf({ kind, value }: DraftContent): ContentLine[] {
  switch (kind) {
    case 'subject_lines':
      return [...many('subject', 'subjects', value.subjects), one('preheader', 'preheader', value.preheader)]
    case 'email':
      return [
        ...many('subject', 'subjects', value.subjects),
        one('preheader', 'preheader', value.preheader),
        ...value.blocks.flatMap((block, at): ContentLine[] => [
          ...(block.text || block.kind !== 'list'
            ? [
                {
                  ...one(block.kind === 'list' ? 'paragraph' : block.kind, `blocks.${at}.text`, block.text),
                  n: at + 1,
                },
              ]
            : []),
          ...many('item', `blocks.${at}.items`, block.items),
        ]),
      ]
    case 'whatsapp_template':
      return [
        one('header', 'header', value.header),
        one('body', 'body', value.body),
        one('footer', 'footer', value.footer),
        ...many('button', 'buttons', value.buttons),
      ]
    case 'sms':
      return [one('text', 'text', value.text)]
    case 'social':
      return [one('text', 'text', value.text), ...many('hashtag', 'hashtags', value.hashtags)]
    case 'video_script':
      return [
        one('title', 'title', value.title),
        ...value.scenes.flatMap((scene, at): ContentLine[] =>
          (['picture', 'voice', 'onScreen'] as const).map((role) => ({
            ...one(role, `scenes.${at}.${role}`, scene[role]),
            n: at + 1,
          })),
        ),
      ]
  }
}

/** The same text with other words in some places. @throws ZodError when one is left out that must be there, or is too long */
export function withLines(content: DraftContent, changes: Readonly<Record<string, string>>): DraftContent {
  const value: unknown = structuredClone(content.value)
  const known = new Set(linesOf(content).map(({ path }) => path))
  for (const [path, text] of Object.entries(changes)) {
    if (!known.has(path)) continue
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    // `known` holds only paths that lead through objects and arrays to a text.
    const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, value as Record<string, unknown>)
    holder[last] = text
  }
  return { kind: content.kind, value: CONTENTS[content.kind].parse(value) } as DraftContent
}

/** All of its words, for copying and for reading through. */
export const textOf = (content: DraftContent): string =>
  linesOf(content)
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n')
