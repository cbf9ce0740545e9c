/**
 * By what a company or a product may be there twice, written so that equal things are equal texts. Undefined: it says
 * nothing, and is compared with nothing.
 */
export interface CompanyKeys {
  nameKey?: string
  mobileKey?: string
  paperKey?: string
}

/** `hash`: one that cannot be turned back, since a mobile number is nobody's business here. */
export function companyKeys(
  { name, mobile, paper }: { name: string; mobile: string; paper?: string },
  hash: (text: string) => string,
): CompanyKeys {
  const nameKey = plainName(name)
  const digits = mobile.replace(/\D/g, '')
  return {
    ...(nameKey && { nameKey }),
    ...(digits && { mobileKey: hash(`mobile|${digits}`) }),
    ...(paper && { paperKey: paper }),
  }
}

/** A name without blanks, brackets and the width of its letters, none of which makes two companies. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s()（）【】[\]〔〕·.,，。-]/g, '')
    .toLowerCase()
}
