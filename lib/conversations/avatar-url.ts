/** Where the web serves a file of this company's own. */
export const avatarUrl = (fileId: string | null | undefined): string | null => (fileId ? `/files/${fileId}` : null)
