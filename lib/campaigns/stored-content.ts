import { type EmailContent, emailContent } from '@/lib/content'
import { newBlock, newContent } from '@/lib/content/schema'

/** What a campaign says, as its row keeps it. */
export const storedContent = (stored: unknown): EmailContent => emailContent.parse(stored)

/** A campaign begins with what must be there, and one block to write in. */
export const firstContent = (): EmailContent => newContent([newBlock('text')])
