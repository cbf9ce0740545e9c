export default {
  title: '友商合作',
  partnerIntro: '在其他平台的合作满 90 天且经核实，随机复核比例减半。没有也不影响颜色。',
  partner: '合作平台',
  partnerNew: '加一个平台',
  partnerFrom: '开始日期',
  partnerEnded: '结束日期',
  partnerGoing: '还在合作',
  partnerReason: '结束原因',
  reasons: { quality: '质量原因', business: '商业原因', other: '其他' },
  partnerFiles: '合作证明',
  partnerFilesHint: '合同首页、店铺后台截图等。',
}
