/**
 * The data agreement between the Centre and a platform, version 2026-11 (AGREEMENT_VERSION of the functions): a new
 * text gets a new version there and asks every platform again. A proposal: the Centre's lawyers put their own in its place.
 */
const agreement = {
  title: '数据协议',
  version: '第 {version} 版',
  day: '2026 年 11 月 1 日起施行',
  parts: [
    {
      icon: 'shield',
      title: '只为上架和复核使用',
      text: '平台只为审核上架、复核和处置商品问题使用品质码资料，不用于营销、比价、画像，不转给第三方，包括关联公司。',
    },
    {
      icon: 'users',
      title: '专人查看',
      text: '只有平台邀请的审核员能看资料，一人一号。人员离岗当天由管理员移出。打开原件要写明用途，记录并加水印，供应商可以看到哪个平台在什么时候打开过。',
    },
    {
      icon: 'lock',
      title: '不留副本',
      text: '资料以系统里的为准，不截屏、不批量抓取。接口取得的数据按上架需要保存，用完即删，最长不超过上架后 3 年。',
    },
    {
      icon: 'link',
      title: '接口密钥由管理员保管',
      text: '密钥只放在平台服务器上。怀疑泄露时马上作废并换新，24 小时内告知中心。',
    },
    {
      icon: 'scale',
      title: '如实、按时',
      text: '按目标时间决定上架申请，拒绝要写明原因。每月的投诉、纠纷、准时和破损数据如实报送。',
    },
    {
      icon: 'logout',
      title: '退出和违约',
      text: '平台退出时，人员和接口的权限马上停止，没有决定的申请取消，平台手里的副本 30 天内删除。违反本协议的，中心可以暂停或结束接入。登记信息和接受记录在退出后保存 3 年。',
    },
  ],
  law: '依据《个人信息保护法》《数据安全法》《电子商务法》。',
}

export default agreement
