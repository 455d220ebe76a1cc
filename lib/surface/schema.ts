/** What a page of the reference is told of the API; safe in a browser. */
export type ReferencedField = {
  name: string
  place: 'path' | 'query' | 'body'
  type: string
  isRequired: boolean
  description: string
  example: string | null
}

export type ReferencedOperation = {
  id: string
  method: string
  path: string
  summary: string
  description: string
  fields: ReferencedField[]
  /** An example of the body as JSON, null where it takes none. */
  body: string | null
}

export type ApiGroup = { name: string; slug: string; operations: ReferencedOperation[] }
