const names: Record<string, string> = { super_admin: 'Administrator', support: 'Support' }

/** A role of the platform's staff, in words. */
export const staffRoleName = (role: string): string => names[role] ?? role
