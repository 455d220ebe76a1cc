import { deferred } from '@/lib/kernel'

/** With its tables of encodings it is large, and most processes never read a mail. */
export const mailparser = deferred<typeof import('mailparser')>('mailparser')
