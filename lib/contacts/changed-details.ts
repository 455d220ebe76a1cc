type Details = { name?: string | null | undefined; email?: string | null | undefined }

/** Columns for the details that were given; null clears one, a missing one stays. */
export const changedDetails = ({
  name,
  email,
}: Details): { name?: string | null; emailNormalized?: string | null } => ({
  ...(name === undefined ? {} : { name }),
  ...(email === undefined ? {} : { emailNormalized: email }),
})
