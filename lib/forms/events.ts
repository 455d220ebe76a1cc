/** What visitors are shown has changed. */
export const FORM_CHANGED = 'form.changed'
/** Somebody has sent a form that is no spam: {submissionId, formId, contactId}. */
export const FORM_SUBMITTED = 'form.submitted'
/** Who reads the address has said so: {submissionId, contactId, email}. */
export const FORM_CONFIRMED = 'form.confirmed'
