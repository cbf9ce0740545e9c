import { text } from '../services/words'

/**
 * Where a limit comes from, as the catalogue has it, in Chinese. What is not named here is a number of a standard or
 * a Chinese title and is shown as it is.
 */
const CHINESE: Record<string, string> = {
  'Proposal, to be set by the Centre': '建议值，由中心确定',
  'Proposal; to be confirmed by a person before real use': '建议值，正式使用前须人工确认',
  'Report age accepted by platforms; to be set by the Centre': '平台通行的报告有效期，由中心确定',
  'Online Trading Measures, article 24: verified again at least every six months':
    '《网络交易监督管理办法》第二十四条：至少每六个月核验一次',
  'Days that an accepted renewal carries a licence: proposal, to be set by the Centre':
    '受理延续后许可证可沿用的天数：建议值，由中心确定',
  'Days of notice before the last day: proposal, to be set by the Centre':
    '到期前提醒的天数：建议值，由中心确定',
  'ISTA 1A and 2A: one corner, three edges, six faces': 'ISTA 1A 和 2A：一角三棱六面',
  'District lists of resumed companies, 2020': '2020 年各区县复工企业名单',
  'From memory, to be checked against the current standard': '凭经验录入，须与现行标准核对',
  'Public inspection lists of e-commerce platforms': '电商平台公开的检测清单',
  'Inspection list of an e-commerce platform': '电商平台的检测清单',
  'Safety and Technical Standards for Cosmetics 2015; the items are found, the limits from memory':
    '《化妆品安全技术规范》2015 年版：项目已查到，限值凭经验录入',
  'Epidemic mode of the provincial cold-chain tracing system': '省冷链食品追溯系统的疫情模式',
  'GB 5296.5-2006 is a mandatory standard, so a failed item is red':
    'GB 5296.5-2006 是强制性标准，不合格即红码',
  'Disinfection technical specification: active content within the range on the label':
    '《消毒技术规范》：有效成分含量在标签标明的范围内',
  'Tmall list': '天猫检测清单',
  list: '电商平台的检测清单',
  'product standard': '产品标准',
  'main failure': '抽检中最常见的不合格项',
  'item GB 18401/31701': '按 GB 18401、GB 31701 的项目',
  'children <=30 Pa GB/T 38880-2020': '儿童 ≤ 30 Pa，GB/T 38880-2020',
  'GB 18401-2010 class B': 'GB 18401-2010 B 类',
  'GB 7718 Chinese label': 'GB 7718 中文标签',
  'GB 7718 + GB 2758 warning': 'GB 7718、GB 2758 警示语',
  "GB/T 29679-2013; children's shampoo 4.0 to 8.0": 'GB/T 29679-2013；儿童洗发水 4.0 至 8.0',
  "GB/T 29679-2013; children's shampoo 8.0": 'GB/T 29679-2013；儿童洗发水 8.0',
  'GB 19300-2014, three-class sampling plan: judged by the laboratory':
    'GB 19300-2014 三级采样方案，由检验机构判定',
  'NMPA notice: limit 1000 CFU/g': '国家药监局通告：限值 1000 CFU/g',
  'NMPA notice limit 1000 CFU/g': '国家药监局通告：限值 1000 CFU/g',
  'NMPA notice limit 500 CFU/g': '国家药监局通告：限值 500 CFU/g',
}

/** The source in the language of the phone. */
export const sourceName = (ref: string): string => text({ zh: CHINESE[ref] ?? ref, en: ref })

const DELIVERED = new Map(Object.entries(CHINESE).map(([ref, zh]) => [zh, ref]))

/** The source as it is stored, from what the form holds: a delivered one in Chinese stays readable in both languages. */
export const sourceRef = (said: string): string => DELIVERED.get(said.trim()) ?? said
