/** Words of the catalogue, carried by the data itself in both languages. */
export interface Text {
  zh: string
  en: string
}
/** A value inside a worded reason: figures and codes as they are, catalogue words in both languages. */
export type Param = string | number | Text | Text[]
/** A reason as data: the phone words `code` from its locale files and fills in `params`. */
export interface Reason {
  code: string
  params: Record<string, Param>
}
/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string
/** An instant in ISO 8601 with a zone, as it arrives after JSON. */
export type Instant = string
/** 18-character unified social credit code (GB 32100-2015). */
export type CreditCode = string
