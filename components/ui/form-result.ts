/** `path` is dotted (`branding.colors.primary`); empty for a problem of the whole form. */
export type FormIssue = { path: string; message: string }

/** What a server action answers to a form: the words are for people. */
export type FormResult<Data = unknown> = { ok: true; data: Data } | { ok: false; message: string; issues?: FormIssue[] }
