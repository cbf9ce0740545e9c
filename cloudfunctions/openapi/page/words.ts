/** The words of the page behind a printed code, for whoever scans it outside WeChat. */
export interface PageWords {
  lang: string
  title: string
  colours: Record<'green' | 'yellow' | 'red' | 'grey', string>
  meanings: Record<'green' | 'yellow' | 'red' | 'grey', string>
  refusals: Record<'forged' | 'unknown' | 'revoked', { word: string; meaning: string }>
  fields: Record<
    'product' | 'gtin' | 'supplier' | 'category' | 'number' | 'validUntil' | 'changed' | 'met',
    string
  >
  asOf: string
  more: string
  issuer: string
  note: string
  failed: { word: string; meaning: string }
}

export const zh: PageWords = {
  lang: 'zh-CN',
  title: '杭州品质绿码',
  colours: { green: '绿码', yellow: '黄码', red: '红码', grey: '灰码' },
  meanings: {
    green: '资料与要求均已核对，可以正常流通。',
    yellow: '有要求尚未满足或正在核验，请谨慎选购。',
    red: '存在不符合要求的问题，请勿购买或上架。',
    grey: '该商品已退出流通，品质码暂不生效。',
  },
  refusals: {
    forged: {
      word: '无效码',
      meaning: '这不是有效的品质码，可能是伪造的。请勿相信包装上的说明，可向中心反映。',
    },
    unknown: { word: '查无此码', meaning: '没有这个品质码的记录。请核对后再扫，或向中心反映。' },
    revoked: { word: '已撤销', meaning: '该品质码已被撤销，不再代表任何商品。' },
  },
  fields: {
    product: '商品',
    gtin: '商品条码',
    supplier: '供应商',
    category: '类目',
    number: '码号',
    validUntil: '有效至',
    changed: '最近变化',
    met: '已满足要求',
  },
  asOf: '查询时间',
  more: '用微信扫一扫打开，可查看更多并反映问题。',
  issuer: '网监中心 · 杭州品质绿码',
  note: '品质码是信息，不是许可，也不是担保。',
  failed: { word: '暂时无法查询', meaning: '服务繁忙，请稍后再扫一次。这不说明该码有问题。' },
}

export const en: PageWords = {
  lang: 'en',
  title: 'Hangzhou Quality Green Code',
  colours: { green: 'Green', yellow: 'Yellow', red: 'Red', grey: 'Grey' },
  meanings: {
    green: 'Papers and requirements have been checked; the product may circulate.',
    yellow: 'Something is not met yet or is still being verified; choose with care.',
    red: 'The product does not meet a requirement; do not buy or list it.',
    grey: 'The product is out of circulation; its code is not in force.',
  },
  refusals: {
    forged: {
      word: 'Not a genuine code',
      meaning:
        'This is not a genuine quality code; it may be forged. Do not rely on what the package says, and tell the Centre.',
    },
    unknown: {
      word: 'No such code',
      meaning: 'There is no record of this quality code. Scan it again, or tell the Centre.',
    },
    revoked: {
      word: 'Revoked',
      meaning: 'This quality code was revoked and stands for no product any more.',
    },
  },
  fields: {
    product: 'Product',
    gtin: 'GTIN',
    supplier: 'Supplier',
    category: 'Category',
    number: 'Number',
    validUntil: 'Valid until',
    changed: 'Last change',
    met: 'Requirements met',
  },
  asOf: 'As of',
  more: 'Scan it in WeChat to see more and to report a problem.',
  issuer: 'The Centre · Hangzhou Quality Green Code',
  note: 'The code is information, not a licence and not a guarantee.',
  failed: {
    word: 'Cannot be looked up now',
    meaning: 'The service is busy; scan again in a moment. It says nothing against the code.',
  },
}

/** English where the reader's browser puts it before Chinese; Chinese for everybody else. */
export function wordsFor(acceptLanguage: string | undefined): PageWords {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part, place) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean)
      return { tag, weight: q === undefined ? 1 : Number(q), place }
    })
    .filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
  return ranked[0]?.tag.startsWith('en') ? en : zh
}
