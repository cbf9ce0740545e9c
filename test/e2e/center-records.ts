/**
 * One of everything that the Centre's pages show, some with the longest words that are let in, made by calling the real
 * functions: what the stories leave behind does not reach every page.
 */
import { pdf } from '../demo/files'
import { COMPANIES, OPENIDS } from '../demo/people'
import { shanghaiDay } from './example'
import type { Product } from './product'
import type { Story } from './screens'

const { public: anyone, reviewer, clerk, supervisor, qingyuan, xixi } = OPENIDS
const LONG_NAME = {
  zh: '长三角（杭州）跨境直播选品联合服务中心',
  en: 'Yangtze Delta Live Selection Joint Service Centre',
}
const LONG = '顾客来信说：连用三天后头皮发红、发痒，瓶身没有批号，客服让她自己去医院，也不肯说是哪一批。'

/** Makes them, and answers who opens which page. Needs the story's product, submitted. */
export async function centerRecords(
  product: Product,
  { productId, token }: Story,
): Promise<[string, string][]> {
  const evidence = await paper(product)
  const { agreement } = await product.act(anyone, 'account', 'myApplication', {})
  const { noticeVersion: version } = await product.act(anyone, 'account', 'me', {})
  await product.act(anyone, 'account', 'consent', { version, requestKey: 'e2e-records-consent' })
  const application = await product.act(anyone, 'account', 'applyPlatform', {
    name: LONG_NAME,
    creditCode: '91330108MA2PT00014',
    contact: { name: '欧阳明月', mobile: '13800000011' },
    purpose: '在直播间上架之前，逐件核对证照、检测报告和标签；只看自己平台上要卖的商品。',
    agreement,
    requestKey: 'e2e-records-apply',
  })
  const problem = (openid: string, reason: 'injury' | 'label', text: string) =>
    product.act(openid, 'account', 'reportProblem', {
      token,
      reason,
      text,
      requestKey: `e2e-records-${reason}`,
    })
  const grave = await problem(anyone, 'injury', LONG)
  await problem(reviewer, 'label', '净含量的字太小，看不清')
  const spot = await product.act(clerk, 'center', 'recordSpotCheck', {
    productId,
    lots: [
      { number: '20261001A', size: 1200, madeOn: shanghaiDay(-60) },
      { number: '20261015B-EAST-LINE-02', size: 35_000, madeOn: shanghaiDay(-40) },
    ],
    takenOn: shanghaiDay(-3),
    laboratory: '浙江省质量检验研究院（杭州钱塘）国家日用化工产品质量检验检测中心',
    cma: '201100110001',
    reportNumber: 'HJ-25-0612',
    found: { critical: 0, major: 0, minor: 2 },
    items: [
      { name: '菌落总数', conclusion: 'pass', value: '< 10 CFU/g' },
      { name: '甲醛', conclusion: 'pass', value: '0.01 %' },
    ],
    result: 'minor',
    note: '流通环节抽样，两瓶外盖有划痕，不影响使用',
    documents: [evidence],
    requestKey: 'e2e-records-spot',
  })
  const recall = await product.act(clerk, 'center', 'openRecall', {
    productId,
    level: 2,
    by: 'supplier',
    lots: [{ number: '20261015B-EAST-LINE-02', quantity: 35_000, madeOn: shanghaiDay(-40) }],
    reason: '外盖密封圈尺寸偏小，运输中可能渗漏',
    announcement: '请停止使用本批次商品，凭订单号联系商家退货，往返运费由商家承担。其他批次可以放心使用。',
    documents: [evidence],
    requestKey: 'e2e-records-recall',
  })
  const file = await product.act(supervisor, 'center', 'requestExport', {
    of: 'codes',
    purpose: '月度汇报：各区县绿码数量与变化',
    requestKey: 'e2e-records-export',
  })
  const { entry } = await product.act(supervisor, 'center', 'setting', { name: 'epidemic' })
  const setting = await product.act(supervisor, 'center', 'proposeSetting', {
    change: { name: 'epidemic', value: { on: true } },
    after: entry.number,
    note: '应对办要求：从下周起启用防疫物资的名录',
    requestKey: 'e2e-records-setting',
  })
  const [twice] = await duplicates(product)
  const begun = await product.act(clerk, 'center', 'startRuleDraft', {
    category: 'FOOD_NUT',
    requestKey: 'e2e-records-draft',
  })
  const draft = await product.act(clerk, 'center', 'startRuleImpact', {
    id: begun.id,
    revision: begun.revision,
    requestKey: 'e2e-records-impact',
  })
  const [waiting] = (await product.act(clerk, 'center', 'queue', {})).items
  const pages: [string, string, string | undefined][] = [
    [supervisor, 'application', application.id],
    [clerk, 'problem', grave.id],
    [clerk, 'spot-check', spot.id],
    [clerk, 'recall', recall.id],
    [clerk, 'proposal', file.id],
    [clerk, 'proposal', setting.id],
    [clerk, 'duplicate', twice?.id],
    [clerk, 'rule-draft', draft.id],
    [clerk, 'rule-edit', draft.id],
    [clerk, 'rule-impact', draft.id],
    [clerk, 'verification', waiting?.id],
    [clerk, 'supplier', COMPANIES.qingyuan.creditCode],
    [clerk, 'supplier', COMPANIES.xixi.creditCode],
  ]
  return [
    ...pages.flatMap(([who, name, id]): [string, string][] =>
      id ? [[who, `/center/pages/${name}/${name}?id=${encodeURIComponent(id)}`]] : [],
    ),
    ...['epidemic', 'healthPack', 'retention', 'templates'].map((name): [string, string] => [
      supervisor,
      `/center/pages/setting/setting?name=${name}`,
    ]),
    [clerk, `/center/pages/search/search?text=${encodeURIComponent('清源')}`],
    [clerk, `/center/pages/new-measure/new-measure?productId=${productId}`],
    [clerk, `/center/pages/new-spot-check/new-spot-check?productId=${productId}`],
    [clerk, `/center/pages/new-recall/new-recall?productId=${productId}`],
    [clerk, '/center/pages/rule-compare/rule-compare?category=COS_SHAMPOO&before=1&after=2'],
  ]
}

/** Evidence that the Centre put up. */
async function paper(product: Product): Promise<string> {
  const content = pdf('Sampling report HJ-25-0612')
  const { documentId, cloudPath } = await product.act(clerk, 'center', 'issueUpload', {
    purpose: 'register',
    name: '2026 年第四季度流通领域日化用品监督抽查检验报告 HJ-25-0612.pdf',
    type: 'application/pdf',
    size: content.length,
    requestKey: 'e2e-records-issue',
  })
  const fileId = await product.upload(clerk, cloudPath, content)
  await product.act(clerk, 'center', 'confirmUpload', {
    documentId,
    fileId,
    requestKey: 'e2e-records-confirm',
  })
  return documentId
}

/** Two companies with one mobile, found by the patrol of the night. */
async function duplicates(product: Product) {
  const { contact } = await product.act(qingyuan, 'supplier', 'company', {})
  const { companyRevision: revision } = await product.act(xixi, 'supplier', 'company', {})
  await product.act(xixi, 'supplier', 'saveCompany', { contact, revision, requestKey: 'e2e-records-mobile' })
  const night = Date.parse(`${shanghaiDay(1)}T05:00:00+08:00`)
  for (const moment of [night, night + 70 * 60_000]) await product.shiftClock(moment - Date.now())
  const until = Date.now() + 30_000
  for (;;) {
    const { items } = await product.act(clerk, 'center', 'duplicates', {})
    if (items.length || Date.now() > until) {
      await product.shiftClock(0)
      return items
    }
    await new Promise((soon) => setTimeout(soon, 200))
  }
}
