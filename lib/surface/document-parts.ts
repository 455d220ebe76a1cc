import { ERROR_STATUS, type ErrorCode } from '@/lib/kernel'
import { PROBLEM_TITLES, problemOf } from '@/lib/operations'
import { exampleOf, type InputSchema } from './example-input'

type Parameter = {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: InputSchema
  example?: unknown
}
type Content = { 'application/json'?: { schema?: InputSchema; example?: unknown } }
export type Operation = {
  operationId: string
  summary?: string
  description?: string
  tags?: string[]
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { required?: boolean; content: Content }
  responses?: Record<string, unknown>
  security?: object[]
}
export type ApiDocument = { paths: Record<string, Record<string, Operation>>; [member: string]: unknown }

const CODES = Object.keys(ERROR_STATUS) as ErrorCode[]

const problemExample = (code: ErrorCode) =>
  problemOf(
    { success: false, error: PROBLEM_TITLES[code], code: code.toUpperCase() },
    ERROR_STATUS[code],
    '/api/v1/contacts',
  )

const RESPONSES: Readonly<Record<string, { description: string; code: ErrorCode }>> = {
  400: { description: 'The request is not valid; `issues` names the fields.', code: 'invalid' },
  401: { description: 'No credential, or one that is not valid (any more).', code: 'unauthenticated' },
  403: { description: 'The credential, the plan or a limit does not permit this.', code: 'forbidden' },
  404: { description: 'There is no such thing in this account.', code: 'not_found' },
  409: { description: 'It conflicts with the present state, or with an Idempotency-Key.', code: 'conflict' },
  429: { description: 'A rate limit or a quota is reached; see Retry-After.', code: 'rate_limited' },
}

/** The components of a document that say what a failure looks like. */
export const problemParts = {
  schemas: {
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'instance', 'success', 'error', 'code'],
      properties: {
        type: { type: 'string', format: 'uri-reference' },
        title: { type: 'string', description: 'The same for every problem of this code.' },
        status: { type: 'integer' },
        detail: { type: 'string', description: 'What it was this time.' },
        instance: { type: 'string' },
        success: { const: false },
        error: { type: 'string', description: 'The same as `detail`.' },
        code: { enum: CODES.map((code) => code.toUpperCase()) },
        issues: {
          type: 'array',
          items: {
            type: 'object',
            properties: { path: { type: 'string' }, message: { type: 'string' } },
          },
        },
        resetAt: { type: 'string', format: 'date-time', description: 'When a used-up quota begins anew.' },
      },
    },
  },
  responses: Object.fromEntries(
    Object.entries(RESPONSES).map(([status, { description, code }]) => [
      `Problem${status}`,
      {
        description,
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            example: problemExample(code),
          },
        },
      },
    ]),
  ),
}

/** What every operation may answer instead. */
export const PROBLEM_RESPONSES = Object.fromEntries(
  Object.keys(RESPONSES).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
)

/** An operation with examples of what it takes; `own` where a schema does not say what a field must hold. */
export function withExamples(operation: Operation, own?: object): Operation {
  const json = operation.requestBody?.content['application/json']
  if (json?.schema) json.example = { ...(exampleOf(json.schema) as object), ...own }
  const parameters = (operation.parameters ?? []).map((parameter) =>
    'name' in parameter && parameter.schema && (parameter.required || parameter.in === 'path')
      ? { ...parameter, example: exampleOf(parameter.schema, parameter.name) }
      : parameter,
  )
  return { ...operation, parameters }
}

export const eachOperation = (
  document: ApiDocument,
  complete: (method: string, operation: Operation) => Operation,
): ApiDocument['paths'] =>
  Object.fromEntries(
    Object.entries(document.paths).map(([path, methods]) => [
      path,
      Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, complete(method, operation)])),
    ]),
  )
