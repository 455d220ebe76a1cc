import { safeHref } from '@/components/markdown/core'
import type { Source } from '../contract'

/** Sources of the company's own help centre may come as a path. */
export const sourceUrl = ({ url }: Source): string | null =>
  url !== null && URL.canParse(url, location.origin) ? safeHref(new URL(url, location.origin).href) : null
