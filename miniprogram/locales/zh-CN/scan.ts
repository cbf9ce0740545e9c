/** The scan tab. */
const scan = {
  title: '扫码',
  headline: '扫商品上的品质码',
  note: '看颜色、商品和供应商。结论以扫码当时为准。',
  open: '打开扫码',
  typed: '也可以输入编码',
  typedHint: '粘贴二维码里的网址或 32 位编码',
  look: '查询',
  pile: '这一批 {n} 件：绿 {green} · 黄 {yellow} · 红 {red} · 灰 {grey}',
  pileClear: '重新数',
  recent: '最近扫过的码',
  none: '扫过的码会列在这里',
}

export default scan
