import { AppError, isAppError } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { createImportInput } from './schema'
import { storeUpload } from './store-upload'

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** What is wrong with the file is wrong with this field. */
function aboutContent(error: unknown): unknown {
  if (!isAppError(error, 'invalid')) return error
  const { message, userMessage, issues, cause } = error
  const named = issues.map((issue) => (issue.path === 'file' ? { ...issue, path: 'content' } : issue))
  return new AppError('invalid', message, { userMessage, issues: named, cause })
}

/** A small file that comes as text. */
export const createImport = task({
  name: 'imports.create',
  access: 'contacts:write',
  input: createImportInput,
  route: {
    method: 'POST',
    path: '/contact-imports',
    summary: 'Upload a small file of contacts',
    description: 'CSV as text. Send larger files, and XLSX, as the body of `POST /api/contact-imports?fileName=…`.',
    tags: ['Contact imports'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { fileName, content } }) => {
    try {
      return await storeUpload(ctx, { fileName, chunks: once(content) })
    } catch (error) {
      throw aboutContent(error)
    }
  },
})
