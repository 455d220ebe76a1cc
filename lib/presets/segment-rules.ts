import type { Condition, Rules } from '@/lib/segments/schema'
import type { Industry } from './schema'

const all = (...rules: Condition[]): Rules => ({ kind: 'group', match: 'all', rules })
const any = (...rules: Condition[]): Rules => ({ kind: 'group', match: 'any', rules })
const tagged = (...values: string[]): Rules => any({ kind: 'tag', operator: 'any_of', values })
const titled = (...words: string[]): Rules =>
  any(...words.map((value): Condition => ({ kind: 'detail', detail: 'title', operator: 'contains', value })))
const COMPANIES = all({ kind: 'detail', detail: 'companyName', operator: 'is_set' })
const PRIVATE = all({ kind: 'detail', detail: 'companyName', operator: 'is_not_set' })
const LATELY = all({ kind: 'moment', moment: 'createdAt', operator: 'within_last', days: 30 })

/**
 * How the segments of an industry find their people, in the order in which they are named; in every language that presets are
 * worded in. What nothing tells of somebody goes by a tag, which is where a company begins.
 */
export const SEGMENT_RULES: Readonly<Record<Industry, readonly Rules[]>> = {
  technology: [
    titled('developer', 'engineer', 'entwickler', 'مطور'),
    titled('engineering manager', 'head of engineering', 'entwicklungsleit', 'مدير الهندسة'),
    titled('cto', 'chief technology', 'technische leitung', 'مدير التقنية'),
  ],
  healthcare: [tagged('65+'), tagged('family', 'familie', 'عائلة'), COMPANIES],
  retail: [
    tagged('fashion', 'mode', 'أزياء'),
    tagged('deals', 'angebote', 'عروض'),
    tagged('vip', 'loyal', 'stammkunde', 'وفي'),
  ],
  finance: [PRIVATE, COMPANIES, tagged('investor', 'anleger', 'مستثمر')],
  education: [
    tagged('prospect', 'interessent', 'طالب محتمل'),
    tagged('parent', 'eltern', 'ولي أمر'),
    tagged('working', 'berufstätig', 'موظف'),
  ],
  hospitality: [PRIVATE, COMPANIES, tagged('group', 'gruppe', 'مجموعة')],
  professional_services: [LATELY, COMPANIES, PRIVATE],
}
