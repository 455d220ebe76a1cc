const VARIABLE = /\{\{\s*([a-zA-Z][a-zA-Z0-9]*)\s*\}\}/g

/** Names that a text's `{{…}}` hold, each once. */
export const variablesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? '')),
]

/** Replaces each `{{name}}`; one that has no value becomes empty. Values are never read for variables again. */
export const fillVariables = (text: string, lookUp: (name: string) => string | undefined): string =>
  text.replace(VARIABLE, (_, name: string) => lookUp(name) ?? '')
