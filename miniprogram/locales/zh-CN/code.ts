/** What a scan shows. */
const code = {
  title: '扫码结果',
  category: '类目',
  gtin: '条码',
  number: '编号',
  validUntil: '有效至',
  noExpiry: '未定',
  changed: '上次变色',
  creditCode: '信用代码',
  findings: '未满足的要求',
  noFindings: '没有未满足的要求',
  history: '变色记录',
  first: '首次评估',
  dossier: '查看资料',
  again: '继续扫码',
  meaning: '颜色是什么意思',
  meanings: {
    green: '全部要求都满足。平台可以直接上架，不用再交资料。',
    yellow: '还有要求没有满足，但不涉及安全红线。补齐后自动变绿。',
    red: '有安全、许可或召回问题，不能上架，正在销售的要停售。',
    grey: '这个码现在没有结论，不能作为依据。',
  },
  standing: { verified: '企业已核验', unverified: '企业未核验' },
  loadingMore: '正在加载资料',
  refused: {
    TOKEN_FORGED: '不是有效的品质码',
    TOKEN_UNKNOWN: '查不到这个品质码',
    TOKEN_REVOKED: '这个品质码已被撤销',
    INVALID_INPUT: '不是品质码',
  },
  notOurs: '这个二维码不是杭州品质绿码。请扫商品包装上的品质码',
  fullerFailed: '结论已显示，资料没有加载出来',
}

export default code
