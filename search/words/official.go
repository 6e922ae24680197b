package words

import "strings"

// officialFrequency is about that of the common words of the dictionary.
const officialFrequency = "2000"

// official are words of laws and gazettes that gse's dictionary lacks or has too seldom: who has a part in a contract, a bill or a procedure,
// and what offices deal with. Without them 受托人 is parted into 受 and 托人.
var official = strings.Fields(`
受托人 受让人 转让人 出让人 出租人 持票人 出票人 背书人 被背书人 承兑人 保证人 被保证人 抵押人 抵押权人 质权人 出质人 买受人 出卖人 拍卖人 竞买人 中标人 发包人 分包人
行政相对人 利害关系人 法定代表人 监护人 被监护人 扣缴义务人 缴费人 参保人 参保人员 被处罚人 申诉人 投诉人 被申请人 被许可人 复议机关 用人单位 建设单位 施工单位 监理单位 特困人员
优抚对象 退役军人 灵活就业人员 公租房 保障性住房 养老保险 医疗保险 工伤保险 失业保险 长期护理保险 行政复议 行政处罚 行政许可 行政强制 行政裁量 政务公开 政务服务 营商环境 公共资源
高质量发展 生活垃圾 建筑垃圾 不动产 国有资产 政府采购 招标投标 知识产权 安全生产 应急预案 食品安全 义务教育 学前教育 乡村振兴 城市更新 专项资金 财政补贴 税收优惠
`)
