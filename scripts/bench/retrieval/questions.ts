import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** A question in everyday words, and the pages of the manual that answer it. */
export type Asked = { question: string; pages: string[] }

/** Lines of `question<TAB>page,page`; where there are several, any of them will do. */
export async function questions(): Promise<Asked[]> {
  const text = await readFile(path.resolve('scripts/bench/retrieval/questions.tsv'), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [question = '', pages = ''] = line.split('\t')
      return { question, pages: pages.split(',') }
    })
}
