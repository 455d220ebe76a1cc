import english from '../messages/en.json'
import type { AppLocale } from './locales'

export type Messages = typeof english

type Tree = { [key: string]: string | Tree }

const loaders: Record<AppLocale, () => Promise<Tree>> = {
  en: async () => english,
  de: async () => (await import('../messages/de.json')).default,
  ar: async () => (await import('../messages/ar.json')).default,
}

const isTree = (value: string | Tree | undefined): value is Tree => typeof value === 'object'

/** English under the language, so that a sentence that is not translated yet is shown in English and never as its key. */
export function mergeMessages(base: Tree, over: Tree): Tree {
  const merged: Tree = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const below = base[key]
    merged[key] = isTree(below) && isTree(value) ? mergeMessages(below, value) : value
  }
  return merged
}

const merged = new Map<AppLocale, Tree>()

export async function loadMessages(locale: AppLocale): Promise<Tree> {
  const known = merged.get(locale)
  if (known) return known
  const messages = locale === 'en' ? english : mergeMessages(english, await loaders[locale]())
  merged.set(locale, messages)
  return messages
}

/** Only these namespaces, for `<NextIntlClientProvider messages>`: what client components do not use stays on the server. */
export function pickMessages(messages: Tree, namespaces: readonly (keyof Messages)[]): Tree {
  const picked: Tree = {}
  for (const name of namespaces) {
    const part = messages[name]
    if (part !== undefined) picked[name] = part
  }
  return picked
}
