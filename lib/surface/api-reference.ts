import { ERROR_STATUS, type ErrorCode } from '@/lib/kernel'
import { PROBLEM_TITLES } from '@/lib/operations'
import { apiOperations, type Operation } from './api-document'
import { type InputSchema, typeOf } from './example-input'
import type { ApiGroup, ReferencedField, ReferencedOperation } from './schema'

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const textOf = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)

const fieldsOfBody = (schema: InputSchema | undefined): ReferencedField[] => {
  const forms = schema?.anyOf ?? schema?.oneOf ?? (schema ? [schema] : [])
  const seen = new Map<string, ReferencedField>()
  for (const form of forms) {
    for (const [name, inner] of Object.entries(form.properties ?? {})) {
      const isRequired = form.required?.includes(name) ?? false
      const known = seen.get(name)
      seen.set(name, {
        name,
        place: 'body',
        type: typeOf(inner),
        isRequired: isRequired && (known?.isRequired ?? true),
        description: inner.description ?? '',
        example: null,
      })
    }
  }
  return [...seen.values()]
}

function referenced(method: string, path: string, operation: Operation): ReferencedOperation {
  const named = (operation.parameters ?? []).flatMap((parameter): ReferencedField[] => {
    if (!('name' in parameter)) return []
    const place = parameter.in === 'path' ? 'path' : 'query'
    const { name, schema = {}, description = schema.description ?? '', required = false } = parameter
    return [
      { name, place, type: typeOf(schema), isRequired: required, description, example: textOf(parameter.example) },
    ]
  })
  const json = operation.requestBody?.content['application/json']
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? operation.operationId,
    description: operation.description ?? '',
    fields: [...named, ...fieldsOfBody(json?.schema)],
    body: json?.example === undefined ? null : JSON.stringify(json.example, null, 2),
  }
}

/** The API as its reference page shows it: groups of operations, and every code of an error. */
export async function apiReference(): Promise<{
  groups: ApiGroup[]
  errors: { code: string; status: number; title: string }[]
}> {
  const { paths, tags } = await apiOperations()
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ tag: operation.tags?.[0], method, path, operation })),
  )
  const groups = (tags as { name: string }[]).map(({ name }) => ({
    name,
    slug: slugOf(name),
    operations: all
      .filter(({ tag }) => tag === name)
      .map(({ method, path, operation }) => referenced(method, path, operation)),
  }))
  const errors = (Object.keys(ERROR_STATUS) as ErrorCode[]).map((code) => ({
    code: code.toUpperCase(),
    status: ERROR_STATUS[code],
    title: PROBLEM_TITLES[code],
  }))
  return { groups, errors }
}
