import { textLength } from '@/lib/providers/sms/schema'
import type { ContentOf, DraftContent } from './draft-content'
import { NETWORK_HASHTAGS, NETWORK_LENGTHS, type Network } from './kinds'

/** What a channel would refuse or spoil, in a word for people's languages, and how far it is off. */
export type RuleProblem = {
  code:
    | 'subject_long'
    | 'variables'
    | 'sms_parts'
    | 'post_long'
    | 'hashtags_many'
    | 'template_name'
    | 'header_long'
    | 'body_long'
    | 'footer_long'
    | 'buttons_many'
    | 'button_long'
    | 'variable_order'
    | 'variable_edge'
    | 'variable_touching'
    | 'variable_elsewhere'
    | 'samples'
    | 'voice_fast'
    | 'video_long'
  most: number
  is: number
}

const MOST_SUBJECT = 78
const MOST_SMS_PARTS = 3
/** Spoken words in a second, at a lively pace; Arabic and German take no more. */
const WORDS_A_SECOND = 3.2
const MOST_SECONDS = 180

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** What X counts twice: pictures, and everything outside of these ranges (twitter-text, configuration 3). */
const HEAVY = /\p{Extended_Pictographic}|[^\t\n\r -\u{10ff}\u{2000}-\u{200d}\u{2010}-\u{201f}\u{2032}-\u{2037}]/u

/** Characters as people count them, or for X as X does. */
export const lengthOf = (text: string, network?: Network): number =>
  [...graphemes.segment(text)].reduce((sum, { segment }) => sum + (network === 'x' && HEAVY.test(segment) ? 2 : 1), 0)

const problem = (code: RuleProblem['code'], most = 0, is = 0): RuleProblem => ({ code, most, is })
const longer = (code: RuleProblem['code'], text: string, most: number, network?: Network): RuleProblem[] => {
  const is = lengthOf(text, network)
  return is > most ? [problem(code, most, is)] : []
}

/** Of a mail: the one variable that a draft may use, with a fallback. */
const MAIL_VARIABLE = /\{\{(?!\s*firstName\s*\|[^{}]+\}\})/

const subjectProblems = (subjects: readonly string[]): RuleProblem[] =>
  subjects.flatMap((subject) => longer('subject_long', subject, MOST_SUBJECT))

const mailProblems = (texts: readonly string[]): RuleProblem[] =>
  texts.some((text) => MAIL_VARIABLE.test(text)) ? [problem('variables')] : []

/** The post as it is published: its words, then its hashtags. */
export const postText = ({ text, hashtags }: ContentOf<'social'>): string =>
  [text, hashtags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' ')].filter(Boolean).join('\n\n')

/** Meta's rules for message templates, as far as they can be seen without asking. */
function templateProblems(value: ContentOf<'whatsapp_template'>): RuleProblem[] {
  const { name, header, body, footer, buttons, samples } = value
  const variables = [...body.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, inner]) => inner)
  const inOrder = [...new Set(variables)].every((inner, at) => inner === String(at + 1))
  return [
    ...(/^[a-z0-9_]{1,512}$/.test(name) ? [] : [problem('template_name')]),
    ...longer('header_long', header, 60),
    ...longer('body_long', body, 1_024),
    ...longer('footer_long', footer, 60),
    ...(buttons.length > 3 ? [problem('buttons_many', 3, buttons.length)] : []),
    ...buttons.flatMap((button) => longer('button_long', button, 25)),
    ...(inOrder ? [] : [problem('variable_order')]),
    ...(/^\s*\{\{|\}\}\s*$/.test(body) ? [problem('variable_edge')] : []),
    ...(/\}\}\s*\{\{/.test(body) ? [problem('variable_touching')] : []),
    ...([header, footer, ...buttons].some((text) => text.includes('{{')) ? [problem('variable_elsewhere')] : []),
    ...(samples.filter(Boolean).length < new Set(variables).size
      ? [problem('samples', new Set(variables).size, samples.length)]
      : []),
  ]
}

function videoProblems({ scenes }: ContentOf<'video_script'>): RuleProblem[] {
  const seconds = scenes.reduce((sum, scene) => sum + scene.seconds, 0)
  const fast = scenes.find(
    ({ voice, seconds: long }) => voice.split(/\s+/).filter(Boolean).length > long * WORDS_A_SECOND,
  )
  return [
    ...(seconds > MOST_SECONDS ? [problem('video_long', MOST_SECONDS, Math.round(seconds))] : []),
    ...(fast ? [problem('voice_fast', Math.floor(fast.seconds * WORDS_A_SECOND), fast.voice.split(/\s+/).length)] : []),
  ]
}

/** What a channel's own rules have against a text; nothing where it can be used as it is. */
export function ruleProblems(content: DraftContent, network: Network | null): RuleProblem[] {
  const { kind, value } = content
  switch (kind) {
    case 'subject_lines':
      return [...subjectProblems(value.subjects), ...mailProblems([...value.subjects, value.preheader])]
    case 'email':
      return [
        ...subjectProblems(value.subjects),
        ...mailProblems([
          ...value.subjects,
          value.preheader,
          ...value.blocks.flatMap(({ text, items }) => [text, ...items]),
        ]),
      ]
    case 'whatsapp_template':
      return templateProblems(value)
    case 'sms': {
      const { parts } = textLength(value.text)
      return parts > MOST_SMS_PARTS ? [problem('sms_parts', MOST_SMS_PARTS, parts)] : []
    }
    case 'social':
      return network === null
        ? []
        : [
            ...longer('post_long', postText(value), NETWORK_LENGTHS[network], network),
            ...(value.hashtags.length > NETWORK_HASHTAGS[network]
              ? [problem('hashtags_many', NETWORK_HASHTAGS[network], value.hashtags.length)]
              : []),
          ]
    case 'video_script':
      return videoProblems(value)
  }
}

const SENTENCES: Readonly<Record<RuleProblem['code'], (of: RuleProblem) => string>> = {
  subject_long: ({ most, is }) => `A subject line has ${is} characters; at most ${most} are allowed.`,
  variables: () => 'Only the variable {{firstName|…}} with a fallback is allowed.',
  sms_parts: ({ most, is }) => `The SMS takes ${is} parts; at most ${most} are allowed.`,
  post_long: ({ most, is }) => `The post has ${is} characters with its hashtags; at most ${most} are allowed.`,
  hashtags_many: ({ most, is }) => `There are ${is} hashtags; at most ${most} are allowed.`,
  template_name: () => 'The name may hold small letters a-z, digits and underscores only.',
  header_long: ({ most, is }) => `The header has ${is} characters; at most ${most} are allowed.`,
  body_long: ({ most, is }) => `The body has ${is} characters; at most ${most} are allowed.`,
  footer_long: ({ most, is }) => `The footer has ${is} characters; at most ${most} are allowed.`,
  buttons_many: ({ most, is }) => `There are ${is} buttons; at most ${most} are allowed.`,
  button_long: ({ most, is }) => `A button has ${is} characters; at most ${most} are allowed.`,
  variable_order: () => 'Variables are numbered {{1}}, {{2}}, … in their order.',
  variable_edge: () => 'The body may neither begin nor end with a variable.',
  variable_touching: () => 'Two variables may not touch each other.',
  variable_elsewhere: () => 'Variables may stand in the body only.',
  samples: ({ most }) => `Each of the ${most} variables needs a sample.`,
  voice_fast: ({ most, is }) => `${is} spoken words do not fit into their scene; at most ${most} do.`,
  video_long: ({ most, is }) => `The video takes ${is} seconds; at most ${most} are allowed.`,
}

/** For the model that has to mend it. */
export const ruleSentence = (of: RuleProblem): string => SENTENCES[of.code](of)
