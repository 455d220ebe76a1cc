import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

const storedTemplate = z.object({
  id: z.string(),
  /** The business account. */
  account: z.string(),
  name: z.string(),
  language: z.string(),
  category: z.string(),
  status: z.string(),
  reason: z.string(),
  quality: z.string(),
  components: z.array(z.record(z.string(), z.unknown())),
})
export type SandboxTemplate = z.output<typeof storedTemplate>

const MOST = 5_000

function readStored(text: string): SandboxTemplate[] {
  try {
    return z.array(storedTemplate).parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return []
    throw error
  }
}

/** Templates of all business accounts; kept in a file over restarts, as Meta keeps them. */
export class TemplateStore {
  readonly #file: string
  #templates: SandboxTemplate[]
  #saving: Promise<void> = Promise.resolve()

  private constructor(file: string, templates: SandboxTemplate[]) {
    this.#file = file
    this.#templates = templates
  }

  static async open(file: string): Promise<TemplateStore> {
    return new TemplateStore(file, readStored(await readFile(file, 'utf8').catch(() => '[]')))
  }

  get(id: string): SandboxTemplate | undefined {
    return this.#templates.find((template) => template.id === id)
  }

  /** @param account null: of any */
  find(account: string | null, name: string, language: string): SandboxTemplate | undefined {
    return this.#templates.find(
      (one) => (account === null || one.account === account) && one.name === name && one.language === language,
    )
  }

  list(account: string): SandboxTemplate[] {
    return this.#templates.filter((template) => template.account === account)
  }

  /** In place of one with the same id. */
  async set(template: SandboxTemplate): Promise<void> {
    this.#templates = [...this.#templates.filter(({ id }) => id !== template.id), template].slice(-MOST)
    await this.#save()
  }

  async remove(id: string): Promise<void> {
    this.#templates = this.#templates.filter((template) => template.id !== id)
    await this.#save()
  }

  #save(): Promise<void> {
    this.#saving = this.#saving.then(async () => {
      await mkdir(dirname(this.#file), { recursive: true })
      await writeFile(`${this.#file}.new`, JSON.stringify(this.#templates))
      await rename(`${this.#file}.new`, this.#file)
    })
    return this.#saving
  }
}
