import { language } from '../../services/language'
import doingsEn from './en/doings'
import fieldsEn from './en/fields'
import valuesEn from './en/values'
import doingsZh from './zh-CN/doings'
import fieldsZh from './zh-CN/fields'
import valuesZh from './zh-CN/values'

/** Words of one vocabulary by a technical name. */
export type Vocabulary = Record<string, string>

/** What the audit names technically, in words: acts by function, fields of records, values of fields. */
export interface AuditWords {
  doings: Record<string, Vocabulary>
  fields: Vocabulary
  values: Vocabulary
}

/**
 * By language. Only the Centre's audit says these, so that they stay with its pages: whatever is in the main package
 * has to come down before anybody sees a first screen.
 */
export const auditDictionaries: Record<'zh-CN' | 'en', AuditWords> = {
  'zh-CN': { doings: doingsZh, fields: fieldsZh, values: valuesZh },
  en: { doings: doingsEn, fields: fieldsEn, values: valuesEn },
}

/** In the language in use. */
export const auditWords = (): AuditWords => auditDictionaries[language()]
