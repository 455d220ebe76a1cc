import type { FillName, Scheme } from './tokens'

export type AdjustmentCode =
  | 'page_without_room'
  | 'text_on_page'
  | 'text_on_fill'
  | 'unseen'
  | 'link_on_page'
  | 'text_on_gradient'

/** One colour that could not be used as chosen, for the editor to show. */
export type Adjustment = {
  token: 'page' | 'fg' | 'link' | 'gradient-from' | 'gradient-to' | FillName
  scheme: Scheme
  code: AdjustmentCode
  asked: string
  given: string
  /** Worst contrast, as a ratio to 1, of the asked and of the given colour against what it meets. */
  contrastBefore: number
  contrastAfter: number
  /** Why, in one plain sentence. */
  reason: string
}

const NAMES: Record<Adjustment['token'], string> = {
  page: 'background',
  fg: 'text',
  link: 'links',
  primary: 'primary colour',
  secondary: 'secondary colour',
  accent: 'accent colour',
  'gradient-from': 'start of the gradient',
  'gradient-to': 'end of the gradient',
}

/** `4.5:1`; rounded down, so that a value below a bound never reads as the bound. */
export const formatContrast = (ratio: number): string => `${(Math.floor(ratio * 10 + 1e-9) / 10).toFixed(1)}:1`

const REASONS: Record<AdjustmentCode, (name: string, before: string) => string> = {
  page_without_room: (_, before) =>
    `No text colour reads well on this background (${before} at best), so it was moved to the nearest one with room for text.`,
  text_on_page: (_, before) =>
    `This text would read at only ${before} on your pages, so it was moved until it is easy to read.`,
  text_on_fill: (name, before) =>
    `White text on your ${name} would read at only ${before}, so buttons use a slightly darker shade.`,
  unseen: (name) => `Your ${name} can hardly be told from the background, so buttons use a shade that stands out.`,
  link_on_page: (_, before) =>
    `As a link this colour would read at only ${before} on your pages, so links use a shade that can be read.`,
  text_on_gradient: (_, before) =>
    `Text on the gradient would read at only ${before} at its weakest point, so this end was moved.`,
}

/** Builds the record. Its sentence is for readers of the API; pages say it from the code, in their reader's language. */
export const adjustment = (facts: Omit<Adjustment, 'reason'>): Adjustment => ({
  ...facts,
  reason: REASONS[facts.code](NAMES[facts.token], formatContrast(facts.contrastBefore)),
})
