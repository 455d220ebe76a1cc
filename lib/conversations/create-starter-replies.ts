import { newId } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'

/** What nearly every team writes daily; `{{name}}` is the customer's first name, `{{agent}}` the member's. */
const STARTERS = [
  {
    shortcut: 'hello',
    title: 'Greeting',
    body: 'Hello {{name}}, this is {{agent}}. Thank you for writing to us. Let me look into this for you.',
  },
  {
    shortcut: 'details',
    title: 'Ask for details',
    body: 'To help you quickly, could you tell me a little more?\n\n- What did you expect to happen?\n- What happened instead?\n- Since when?',
  },
  {
    shortcut: 'checking',
    title: 'Checking with a colleague',
    body: 'I am checking this with a colleague and will come back to you here as soon as I know more.',
  },
  {
    shortcut: 'solved',
    title: 'Is it solved?',
    body: 'Does that solve it for you, {{name}}? If anything is still open, just write here.',
  },
  { shortcut: 'thanks', title: 'Goodbye', body: 'Thank you, {{name}}. Have a good day!' },
]

/** Canned replies for a new company; what is there already stays. */
export const createStarterReplies = command({
  name: 'canned_replies.create-starters',
  access: 'system',
  input: noInput,
  handler: async ({ ctx }) => {
    const made = await ctx.db.cannedReply.createMany({
      data: STARTERS.map((reply) => ({ id: newId(), ...reply })),
      skipDuplicates: true,
    })
    return { created: made.count }
  },
})
