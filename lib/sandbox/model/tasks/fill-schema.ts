import type { JsonSchema } from '../prompt'

/** Other names under which callers ask for the same thing. */
const ALIASES: Record<string, string[]> = {
  name: ['companyName', 'company', 'brand'],
  tagline: ['slogan', 'claim', 'headline', 'heroTitle'],
  description: ['about', 'companyDescription', 'aboutText', 'bio'],
  audience: ['targetAudience', 'defaultAudience', 'customers'],
  tone: ['voice', 'toneOfVoice', 'style'],
  topics: ['keywords', 'services', 'products', 'tags', 'categories'],
  title: ['heading', 'subject'],
  summary: ['excerpt', 'intro', 'abstract', 'metaDescription'],
  body: ['markdown', 'content', 'article', 'text', 'answer', 'reply', 'message', 'bodyMarkdown'],
}

const canonical = (name: string): string =>
  Object.entries(ALIASES).find(([key, others]) => key === name || others.includes(name))?.[0] ?? name

function typesOf(schema: JsonSchema): string[] {
  const own = Array.isArray(schema.type) ? schema.type : schema.type ? [schema.type] : []
  return [...own, ...(schema.anyOf ?? []).flatMap(typesOf)]
}

function fits(value: unknown, schema: JsonSchema): boolean {
  if (schema.enum) return schema.enum.includes(value)
  const types = typesOf(schema)
  if (Array.isArray(value)) return types.includes('array')
  return types.includes(typeof value === 'number' ? 'number' : typeof value)
}

function empty(schema: JsonSchema): unknown {
  if (schema.enum) return schema.enum[0]
  const types = typesOf(schema)
  if (types.includes('null')) return null
  if (types.includes('array')) return []
  if (types.includes('object')) return fillSchema(schema, {})
  if (types.includes('boolean')) return false
  return types.includes('number') || types.includes('integer') ? 0 : ''
}

/** An object of the wanted shape: known fields by their name, the others empty. */
export function fillSchema(schema: JsonSchema, known: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const value = known[name] ?? known[canonical(name)]
    return [name, value !== undefined && fits(value, property) ? value : empty(property)]
  })
  return Object.fromEntries(entries)
}
