import { AppError, type FieldIssue } from '@/lib/kernel'
import { DEFAULT_TEMPLATES, variablesOf } from './default-templates'
import { variablesIn } from './fill-variables'
import type { TemplateKey, TemplateWords } from './schema'

/** Problems that a reader of the mail would have: unknown variables, or the link that is its purpose missing. */
function problems(key: TemplateKey, words: TemplateWords): FieldIssue[] {
  const known = Object.keys(variablesOf(key))
  const { needs } = DEFAULT_TEMPLATES[key]
  const found: FieldIssue[] = []
  for (const path of ['subject', 'body'] as const) {
    for (const name of variablesIn(words[path])) {
      if (!known.includes(name)) found.push({ path, message: `{{${name}}} is not known here` })
    }
  }
  if (variablesIn(words.subject).includes('link')) {
    found.push({ path: 'subject', message: '{{link}} belongs into the text: a subject is shown to others' })
  }
  if (needs && !variablesIn(words.body).includes(needs)) {
    found.push({ path: 'body', message: `must contain {{${needs}}}` })
  }
  return found
}

/** @throws invalid */
export function checkWords(key: TemplateKey, words: TemplateWords): void {
  const issues = problems(key, words)
  if (issues.length === 0) return
  throw new AppError('invalid', issues.map((issue) => `${issue.path}: ${issue.message}`).join('; '), {
    userMessage: 'Please check the highlighted fields.',
    issues,
  })
}
