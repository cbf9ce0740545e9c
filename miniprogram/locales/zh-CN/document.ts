/** One opened document: who looks at it, until when its link lives. */
const document = {
  title: '原件',
  expires: '链接 {time} 后失效',
  recorded: '已记录：{purpose}',
  purposes: {
    launch_review: '上架审核',
    random_review: '随机复核',
    complaint: '投诉处理',
    verification: '官网核验',
    own: '查看自己的资料',
  },
  larger: '放大核对',
  smaller: '恢复原大',
  pdf: '这是一份 PDF，用微信打开。',
  openPdf: '打开 PDF',
  opening: '正在打开',
  pdfFailed: '这份 PDF 没有打开。请检查网络后再试一次',
  imageFailed: '图片没有加载出来。请检查网络，再重新打开',
  expired: {
    title: '链接已失效',
    note: '为了保护供应商的资料，原件只能看几分钟。重新打开会再记录一次。',
    action: '重新打开',
  },
  notKept: '不会保存在手机里，请不要截屏外传。',
}

export default document
