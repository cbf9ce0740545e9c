/** Prefix of the ids under which built-in components are registered. */
export const BUILTIN = 'wx-builtin/'
