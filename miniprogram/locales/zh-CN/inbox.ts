/** The inbox and what each message says; `messages` by the code of the message. */
const inbox = {
  title: '消息',
  today: '今天',
  earlier: '更早',
  all: '全部',
  unread: '未读 {n}',
  todo: '要办的 {n}',
  emptyTodo: { title: '没有要办的', note: '需要您处理的变色、核验和处置会在这里。' },
  readAll: '全部标为已读',
  open: '去看看',
  unreadDot: '未读',
  empty: { title: '还没有消息', note: '变色、核验结果和到期提醒都会放在这里。' },
  emptyUnread: { title: '都看过了', note: '没有未读消息。' },
  old: '没有网络，显示的是 {time} 的消息。',
  more: '加载更早的消息',
  messages: {
    proposalWaits: {
      title: '{kind}等您确认',
      body: '{name}提出，须由另一位主管确认，72 小时无人确认自动失效。',
    },
    proposalConfirmed: { title: '{kind}已生效', body: '{name}已作为第二人确认。' },
    proposalDeclined: { title: '{kind}未获同意', body: '{name}：{note}' },
    proposalLapsed: {
      title: '{kind}已失效',
      body: '72 小时内没有第二人确认，没有任何变化。需要时请重新提出。',
    },
    forceWaits: {
      title: '{subject} 等您确认',
      body: '{name}提出：{reason}。须由另一位主管确认，逾时自动失效。',
    },
    forceConfirmed: { title: '{subject} 的处置已生效', body: '{name}已作为第二人确认。' },
    forceDeclined: { title: '{subject} 的处置未获同意', body: '{name}：{note}' },
    measureTaken: { title: '中心对 {subject} 作出处置', body: '理由：{reason}。认为有误可在商品页申诉。' },
    measureProvisional: {
      title: '{subject} 临时红码',
      body: '理由：{reason}。24 小时内无第二人确认自动失效，认为有误可申诉。',
    },
    measureEnded: { title: '{subject} 的处置已解除', body: '原因：{reason}。颜色已重新评估。' },
    appealReceived: { title: '已收到 {product} 的申诉', body: '中心 {hours} 小时内答复。' },
    appealUpheld: { title: '申诉已答复：支持您', body: '{product}：{answer}' },
    appealCorrected: { title: '申诉已答复：更正', body: '{product}：{answer}' },
    appealRefused: { title: '申诉已答复：维持原结论', body: '{product}：{answer}' },
    problemAnswered: { title: '中心答复了您反映的问题', body: '{product}：{answer}' },
    complaintCounted: {
      title: '{product} 计入 {count} 件投诉',
      body: '经中心两人核实。投诉率按平台订单计算，认为有误可在商品页申诉。',
    },
    spotCheckPassed: { title: '{product} 抽检结果', body: '抽检合格，已记入合格率。' },
    spotCheckFailed: {
      title: '{product} 抽检不合格',
      body: '看看是哪一项，整改后请复检。认为有误可在商品页申诉。',
    },
    recallOpened: {
      title: '{product} 须召回（{level} 级）',
      body: '请在 {hours} 小时内启动，并在召回页面报告进展。',
    },
    codeRecalledHere: {
      title: '{product} 正在召回（{level} 级）',
      body: '{supplier}：{reason}。请停止销售，并联系已购买的顾客。',
    },
    recallLate: {
      title: '{product} 的召回已超时',
      body: '{supplier} 的 {level} 级召回没有按时启动或完成，请立即处理。',
    },
    recallReported: { title: '{supplier} 报告了召回进展', body: '{product}：看看数量和证明。' },
    questionAnswered: { title: '中心答复了您的提问', body: '“{question}” {answer}' },
    companyRegistered: {
      title: '企业已登记',
      body: '{company}已登记，中心会核验营业执照，您不用做任何事。',
    },
    companyVerified: { title: '企业核验通过', body: '{company}与官网登记一致。' },
    companyMismatch: {
      title: '企业核验没有通过',
      body: '{company}与官网登记不一致，请核对企业资料。认为有误可申诉。',
    },
    paperVerified: { title: '{paper}核验通过', body: '编号 {number} 与官网一致。' },
    paperMismatch: {
      title: '{paper}与官网不一致',
      body: '编号 {number} 与官网登记的不同，请更正或重新上传。',
    },
    reportChecked: { title: '检验报告核对无误', body: '{product} 的报告 {number} 已由中心核对。' },
    reportFaulty: {
      title: '检验报告有问题',
      body: '{product} 的报告 {number} 与检验机构的记录不符。看看要求和补救办法，认为有误可申诉。',
    },
    labelChecked: { title: '标签核对无误', body: '{product} 的标签和宣传已由中心核对。' },
    labelFaulty: {
      title: '标签有问题',
      body: '{product} 的标签缺少内容或有禁用宣传。看看要求，更正后重新提交。',
    },
    partnershipConfirmed: { title: '友商合作已确认', body: '{product} 在 {number} 的记录已由中心确认。' },
    partnershipDenied: {
      title: '友商合作没有确认',
      body: '{product} 在 {number} 的记录没有得到证实。可补充证明后重新提交。',
    },
    partnershipAsked: {
      title: '请确认是否销售{product}',
      body: '{supplier}在资料里写了与贵平台的合作，请答复属实或不属实。',
    },
    endingReported: {
      title: '{platform}报告已终止销售{product}',
      body: '在 {until} 前可以说明情况并提供证明，之后交中心核实；核实前不影响颜色。',
    },
    endingWithdrawn: { title: '{platform}撤回了报告', body: '关于{product}终止合作的报告已撤回，不会计入。' },
    endingVerified: {
      title: '终止合作经核实：{product}',
      body: '{number}终止合作经中心核实，已计入评估。不认可可以申诉。',
    },
    endingDismissed: {
      title: '终止合作未获证实：{product}',
      body: '中心没有证实{number}终止合作的报告，不计入评估。',
    },
    endingVerifiedHere: {
      title: '终止报告经核实：{product}',
      body: '{supplier}的商品，中心已核实，计入评估。',
    },
    endingDismissedHere: {
      title: '终止报告未获证实：{product}',
      body: '{supplier}的商品，中心没有证实这次报告，不计入评估。',
    },
    changeAccepted: { title: '{product} 的变更已核对', body: '变更后的商品可以继续使用原来的品质码。' },
    changeRefused: {
      title: '{product} 的变更没有通过',
      body: '品质码保持黄码。请更正资料后重新提交，中心会再核对。',
    },
    codeIssued: { title: '{product} 已有{colour}', body: '品质码已生成，看看还差什么。' },
    rulesComing: {
      title: '{category}的规则 {from}起改变',
      body: '按新规则，您有商品会变色。现在就看看要补什么，在那之前补好就不会变。',
    },
    codeChanged: { title: '{product} 变为{to}', body: '原来是{from}。看看变色的原因和补救办法。' },
    launchRequested: { title: '{product}申请上架', body: '{supplier}的商品走审核，请在目标时间内决定。' },
    launchDrawn: {
      title: '{product}申请上架，抽中复核',
      body: '{supplier}的商品被随机抽中，先看样品再决定。',
    },
    launchAnswered: { title: '{product}：供应商已回复', body: '{supplier}回复了您的问题，请继续审核。' },
    launchLate: { title: '{product}的上架申请超过目标时间', body: '{supplier}还在等结果，请尽快审核。' },
    launchCancelled: { title: '{product}的申请已撤回', body: '{supplier}撤回了申请，不用再审核。' },
    launchStoppedHere: {
      title: '{product}变成红码，申请已停止',
      body: '{supplier}的商品不能上架，申请已自动停止。',
    },
    launchOpened: {
      title: '{product}：{platform}开始审核',
      body: '{platform}登记了您的上架申请，可随时查看进度。',
    },
    launchApproved: { title: '{product}已获准上架', body: '{platform}批准了上架申请。' },
    launchRefused: { title: '{product}未获准上架', body: '{platform}的原因：{reason}。改好后可以再申请。' },
    launchAsked: { title: '{platform}在等您回复', body: '{product}：{question}。计时不停，请尽快回复。' },
    launchStopped: {
      title: '{product}的上架申请已停止',
      body: '品质码变成红码，{platform}不再审核。看原因并补救。',
    },
    launchPlatformLeft: {
      title: '{product}的上架申请已取消',
      body: '{platform}已退出品质绿码，不再审核。品质码不变，可以向别的平台申请。',
    },
    reviewOpened: {
      title: '{platform}要复核{product}',
      body: '平台会看样品。您不用做任何事，有问题会通知您。',
    },
    reviewPassed: {
      title: '{product}通过了{platform}的复核',
      body: '{text}',
    },
    reviewFailed: {
      title: '{product}没有通过{platform}的复核',
      body: '{result}：{text}。可以看平台的证据；整改后请平台再复核，有异议可以申诉。',
    },
    paperExpiring: {
      title: '{product}：{paper}快到期',
      body: '编号{number}，有效期至{until}。请换上新证，或上传延续受理通知书。',
    },
    paperLastDay: {
      title: '{product}：{paper}到期',
      body: '编号{number}，有效期至{until}，之后变红码。请马上换上新证，或上传延续受理通知书。',
    },
    renewalEnding: {
      title: '{product}：延续受理快到期',
      body: '{paper}（{number}）的延续受理算到{until}。拿到新证请马上上传。',
    },
    renewalLastDay: {
      title: '{product}：延续受理到期',
      body: '{paper}（{number}）的延续受理算到{until}，之后变红码。请马上上传新证。',
    },
    reportAging: {
      title: '{product}：检测报告快过期',
      body: '报告{report}可用到{until}。请安排送检，换上新报告。',
    },
    reportLastDay: {
      title: '{product}：检测报告过期',
      body: '报告{report}可用到{until}，之后变黄码。请换上新报告。',
    },
    companyExpiring: {
      title: '{company}：营业执照快到期',
      body: '官网登记的有效期至{until}。请到登记机关办理延期。',
    },
    companyLastDay: {
      title: '{company}：营业执照到期',
      body: '官网登记的有效期至{until}。请马上办理延期，办好后告诉中心。',
    },
    recheckOpened: {
      title: '{company}：半年复查开始',
      body: '中心会在{due}之前再查一次官网登记。企业名称和执照没有变动，您不用做任何事。',
    },
    forceLapsed: {
      title: '{subject}：申请已失效',
      body: '“{reason}”没有第二人及时确认，没有效力。仍有需要，请重新提出。',
    },
    queuesOverdue: {
      title: '{count} 件已超过时限',
      body: '核验 {verifications} 件，申诉 {appeals} 件，平台申请 {applications} 件，认领 {claims} 件，提问 {questions} 件，反映 {problems} 件，召回 {recalls} 件。请安排人手。',
    },
    centerRoleChanged: { title: '您的角色变为{role}', body: '您在网监中心的角色已由主管调整，马上生效。' },
    removedFromTeam: { title: '您已不在{team}', body: '管理人员把您移出了。需要继续处理的事，请联系对方。' },
    platformSuspended: {
      title: '{platform} 已被暂停',
      body: '网监中心暂停了这个平台：暂时不能查看资料，也不能受理上架。请联系中心。',
    },
    platformResumed: { title: '{platform} 已恢复', body: '网监中心恢复了这个平台，可以继续审核和上架。' },
    invitationAccepted: { title: '{name} 已加入', body: '您发出的邀请已被接受。' },
    companyRenamed: {
      title: '企业名称已更新',
      body: '官网登记的名称是{company}，所有品质码上的名称已经更新。',
    },
    companyNameNotFound: {
      title: '新名称没有查到',
      body: '官网上没有查到“{name}”，仍用{company}。请核对营业执照后再改。',
    },
    roleChanged: { title: '您的角色变为{role}', body: '您在{company}的角色已由所有者调整，马上生效。' },
    removedFromCompany: {
      title: '您已不在{company}',
      body: '公司的所有者把您移出了。需要继续处理的事，请联系对方。',
    },
    handedOver: {
      title: '{company}已移交给您',
      body: '{name}把公司移交给您，您现在是所有者，可以管理企业资料和同事。',
    },
    colleagueLeft: { title: '{name}已退出{company}', body: '此人的查看和修改权限已经停止，资料都还在。' },
    platformLeft: {
      title: '{platform} 已退出品质绿码',
      body: '中心结束了接入：{reason}。资料和接口已停止，没有决定的上架申请已取消并通知供应商。',
    },
    platformHandedOver: {
      title: '您现在是{platform}的管理员',
      body: '{name}把管理移交给您：邀请和移出审核员、数据协议、接口密钥由您负责。',
    },
    platformAsksToLeave: { title: '{platform} 申请退出', body: '{name}：{reason}。请主管核实后办理。' },
    applicationWaits: { title: '{platform} 申请接入', body: '请核对平台资料，3 个工作日内答复。' },
    applicationReceived: {
      title: '{platform}的接入申请已收到',
      body: '中心 3 个工作日内答复，结果会放在这里。您不用做任何事。',
    },
    applicationApproved: {
      title: '{platform}已接入',
      body: '您是平台管理员，现在可以邀请审核员、扫码看资料、受理上架。',
    },
    applicationRefused: {
      title: '{platform}的接入申请没有通过',
      body: '原因：{reason}。改好后可以再次申请。',
    },
    healthColour: { title: '健康码变为{to}', body: '原来是{from}。打开看看原因和转绿的办法。' },
    healthCheckInDue: { title: '今天还没有打卡', body: '连续正常打卡才能转绿，漏一天会重新计算。' },
    healthRunBroken: { title: '昨天漏了打卡', body: '天数重新计算。今天打卡，从第 1 天开始。' },
    healthAppealUpheld: { title: '健康码申诉成立', body: '{answer} 第二人确认后，颜色随即改变。' },
    healthAppealRefused: { title: '健康码申诉没有成立', body: '{answer} 还可以再申诉一次，由另一个人处理。' },
    companyClaimed: {
      title: '有人申请认领{company}',
      body: '中心正在核实证明材料，您不用做任何事。公司易主前，请确认营业执照照片是最新的。',
    },
    claimReceived: { title: '认领申请已收到', body: '{company}的证明材料已送到中心，结果会放在这里。' },
    claimGranted: {
      title: '{company}已归您管理',
      body: '中心核实了您的证明材料。您现在是所有者，请检查企业资料并邀请同事。',
    },
    claimRefused: { title: '{company}的认领没有通过', body: '原因：{reason}。补充证明材料后可以再次申请。' },
    companyTaken: {
      title: '您已不能管理{company}',
      body: '中心核实后，把公司交给了另一位申请人。您可以请对方邀请您；认为有误，可带证明材料认领或联系中心。',
    },
    companyMerged: {
      title: '{company}已并入{kept}',
      body: '中心两人核实是同一家企业，{company}的品质码已变灰，资料和历史都保留。要继续管理，请{kept}的所有者邀请您；认为有误，可带证明材料认领或联系中心。',
    },
    productMerged: {
      title: '{product}已由{kept}继续',
      body: '中心两人核实是同一件商品，您的这一个品质码已变灰，资料和历史都保留。认为有误，请联系中心。',
    },
    exportReady: { title: '文件 {number} 可以打开了', body: '7 天后删除。每次打开都有记录。' },
    exportFailed: { title: '文件 {number} 没有生成', body: '是服务的问题。请重新申请。' },
    companyClosed: {
      title: '{company}已注销账户',
      body: '公司的所有者注销了账户，品质码全部撤回。法律要求留存的资料由中心保存。',
    },
  },
}

export default inbox
