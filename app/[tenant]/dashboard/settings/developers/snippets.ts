import type { ReferencedOperation } from '@/lib/surface/schema'

export const filledPath = ({ path, fields }: ReferencedOperation): string =>
  fields
    .filter(({ place }) => place === 'path')
    .reduce((filled, { name, example }) => filled.replace(`{${name}}`, encodeURIComponent(example ?? name)), path)

const inShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

export function curlOf(operation: ReferencedOperation, baseUrl: string): string {
  const { method, body } = operation
  const lines = [`curl ${method === 'GET' ? '' : `-X ${method} `}"${baseUrl}${filledPath(operation)}"`]
  lines.push('  -H "Authorization: Bearer $API_KEY"')
  if (method === 'POST') lines.push('  -H "Idempotency-Key: $(uuidgen)"')
  if (body) lines.push('  -H "Content-Type: application/json"', `  -d ${inShell(body)}`)
  return lines.join(' \\\n')
}

export function fetchOf(operation: ReferencedOperation, baseUrl: string): string {
  const { method, body } = operation
  const headers = [
    "Authorization: 'Bearer ' + process.env.API_KEY",
    ...(method === 'POST' ? ["'Idempotency-Key': crypto.randomUUID()"] : []),
    ...(body ? ["'Content-Type': 'application/json'"] : []),
  ]
  const options = [
    ...(method === 'GET' ? [] : [`  method: '${method}',`]),
    `  headers: {\n${headers.map((line) => `    ${line},`).join('\n')}\n  },`,
    ...(body ? [`  body: JSON.stringify(${body.replaceAll('\n', '\n  ')}),`] : []),
  ]
  return `const response = await fetch('${baseUrl}${filledPath(operation)}', {\n${options.join('\n')}\n})\nconst answer = await response.json()`
}
