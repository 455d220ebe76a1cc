// What an attack on a verb is made of: where its input names rows, and what may be seen of its answer.
import { AppError } from '@/lib/kernel'
import type { Verb } from '@/lib/operations'
import { fieldsOf, formsOf, type Input, sample, schemaOf, withValue } from './fields'

/** They name no row: what a client makes up, and places in a list. */
const NO_ROWS = new Set(['clientId', 'cursor', 'before'])

/** Where the forms of a verb's input name rows, at any depth. */
export function targets(verb: Verb): { input: Input; paths: string[][] }[] {
  return formsOf(schemaOf(verb.definition.input)).flatMap((form) => {
    const paths = fieldsOf(form).flatMap(({ path, isId }) => (isId && !NO_ROWS.has(path.at(-1) ?? '') ? [path] : []))
    return paths.length ? [{ input: sample(form) as Input, paths }] : []
  })
}

export const naming = ({ input, paths }: { input: Input; paths: string[][] }, id: string): Input =>
  paths.reduce<Input>((made, path) => withValue(made, path, id) as Input, input)

export type Outcome = { code: string } | { data: string }

/** Ids of any kind and moments read the same: only what is said about them counts. */
export const blur = (result: Outcome): string =>
  JSON.stringify(result)
    .replace(/[0-9a-f]{8}-[0-9a-f-]{4,27}/g, '<id>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>')

export async function outcome(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { data: JSON.stringify(await work()) ?? 'undefined' }
  } catch (error) {
    if (error instanceof AppError) return { code: `${error.code}: ${error.userMessage}` }
    const { code, message } = error as { code?: string; message: string }
    return { code: `${code ?? ''} ${message}`.slice(0, 80) }
  }
}
