/** The privacy notice (Personal Information Protection Law, articles 14, 17, 44 to 47). */
const consent = {
  title: '隐私与授权',
  headline: '我们用哪些信息，为什么用',
  intro: '杭州品质绿码由网监中心运营。只收集办理品质码必需的信息，您不同意也可以扫码查询。',
  parts: [
    {
      icon: 'user',
      title: '收集什么',
      text: '微信身份标识（openid）；企业名称、统一社会信用代码、所在地；联系人姓名和手机号；您选择上传的许可证、质检报告和商品照片；操作时间。',
    },
    {
      icon: 'shield',
      title: '为什么用',
      text: '核实企业和许可、评估商品、生成品质码、在颜色变化时通知您。不用于广告，不卖给任何人。',
    },
    {
      icon: 'eye',
      title: '谁能看到',
      text: '扫码的人只看到颜色、商品、供应商和有效期。平台质控和中心人员按职责查看资料，每次打开原件都会留下记录和水印。',
    },
    {
      icon: 'clock',
      title: '保存多久',
      text: '商品在销期间和下架后 3 年，法律另有规定的从其规定。到期后删除或匿名处理。数据存放在中国境内。',
    },
    {
      icon: 'edit',
      title: '您的权利',
      text: '您可以查阅、复制、更正、删除自己的信息，也可以撤回同意或注销。在“我的 → 我的数据”里看存了什么、谁看过，导出或注销；其他请联系中心，15 个工作日内答复。撤回前的处理仍然有效。',
    },
  ],
  camera: '相机和相册只在您点选时使用，照片由您选定后才上传。',
  agree: '我已阅读并同意',
  later: '暂不同意',
  agreedAt: '您已于 {time} 同意第 {version} 版',
  version: '第 {version} 版',
  disagreeNote: '不同意也可以扫码查询，但不能登记企业和提交商品。',
}

export default consent
