/** `TIER_250` → 250, `TIER_10K` → 10 000 people a day; null: unlimited, or not understood. */
export function peopleOfTier(tier: string): number | null {
  const [, digits, thousands] = /^TIER_(\d{1,6})(K?)$/.exec(tier) ?? []
  return digits ? Number(digits) * (thousands ? 1_000 : 1) : null
}

export { meaningOf } from './error-table'
export { MEDIA_LIMITS } from './media-limits'
export {
  BUTTON_KINDS,
  type ButtonKind,
  MEDIA_KINDS,
  type MediaKind,
  newTemplateContent,
  type TemplateButton,
  type TemplateContent,
  type TemplateHeader,
  templateContent,
} from './template-content'
export {
  hasStrayBraces,
  namesIn,
  parameterFormat,
  type TemplateVariable,
  type TemplateWords,
  templateVariables,
  type VariablePart,
  wordsOfTemplate,
} from './template-variables'
