/** Tasks of the theme 整体防控, one a line: title, its English, target, its English. */
export const PREVENTION = `
省际检查站查控标准统一 | One standard for provincial checkpoints | 56座省际检查站执行统一查控标准 | 56 checkpoints work to one standard
高速公路沿线联防联控 | Joint watch along expressways | 沿线警情5分钟响应率达到90% | 90% of calls along expressways answered within 5 minutes
水上联合巡航常态化 | Regular joint patrols on the water | 每季度联合巡航不少于24次 | At least 24 joint patrols a quarter
电信网络诈骗联打联防 | Joint action against telephone and online fraud | 跨省止付请求15分钟内响应率达到98% | 98% of stop-payment requests answered within 15 minutes
环沪安保圈动态布防 | Dynamic deployment in the security ring | 布防方案按四级响应全部数字化 | All four response levels digitised
反恐防范重点目标互查 | Mutual inspection of protected sites | 重点目标互查覆盖率达到100% | Every protected site inspected by a neighbour
低空无人机管控协同 | Coordinated control of low-altitude drones | 毗邻机场净空保护区联动处置率达到100% | Joint response in every protected zone
铁路枢纽治安联动 | Joint security at rail hubs | 12座枢纽建立站地联动机制 | Joint arrangements at 12 hubs
跨区域系列案件联侦联控 | Joint investigation of serial cases across regions | 系列案件串并平均用时缩短至5日 | Serial cases linked within 5 days on average
突发事件跨省应急处突 | Cross-province response to emergencies | 每半年联合演练不少于1次，预案互备率100% | A joint drill every half-year; all plans exchanged
经济犯罪线索共享研判 | Shared analysis of economic crime leads | 线索流转平均用时不超过3个工作日 | Leads passed on within 3 working days on average
毒品来源通道联合堵截 | Joint interception of drug routes | 联合查缉行动每季度不少于3次 | At least 3 joint operations a quarter
食药环犯罪跨省协办 | Joint cases on food, drugs and environment | 跨省协办请求10日内办结率达到92% | 92% of requests closed within 10 days
长途客运实名查验衔接 | Linked identity checks on long-distance coaches | 毗邻客运站实名查验衔接率达到100% | Every border coach station linked
港口码头治安防控提升 | Better security at ports and wharves | 完成46处码头防控达标建设 | 46 wharves brought up to standard
涉砂涉渔违法联合打击 | Joint action on illegal sand mining and fishing | 重点时段联合执法覆盖率达到100% | Joint enforcement in every critical season
危险物品运输全程监管 | End-to-end supervision of dangerous goods transport | 跨省运输电子运单核验率达到100% | Every cross-province waybill checked
涉爆企业风险分级联管 | Joint grading of explosives firms | 企业风险分级完成率达到100% | Every firm graded
盗抢骗案件快侦快破 | Fast clearing of theft, robbery and fraud | 跨省现行案件48小时破案率提高10个百分点 | 48-hour clearance up by 10 points
重点车辆轨迹协查 | Joint tracing of vehicles of interest | 协查请求2小时内反馈率达到95% | 95% of requests answered within 2 hours
街面巡防勤务跨区调度 | Cross-border dispatch of street patrols | 毗邻街镇3分钟可达率达到85% | Patrols within 3 minutes in 85% of border towns
网络谣言联动处置 | Joint handling of online rumours | 联动处置平均用时不超过2小时 | Handled within 2 hours on average
跨省追逃协作提速 | Faster cooperation on fugitives | 协作手续线上办理率达到95% | 95% of formalities done online
冬春火灾警情联动 | Joint response to winter fires | 毗邻乡镇联动出警率达到100% | Joint response in every border township
跨省赌博犯罪打击 | Action against cross-province gambling | 联合收网行动每年不少于4次 | At least 4 joint operations a year
客货运车辆源头治理 | Control of coaches and lorries at the source | 重点企业隐患清零率达到98% | 98% of hazards at key firms removed
内河渡口渡船安全共管 | Shared safety checks on inland ferries | 渡口联合检查每季度全覆盖 | Every ferry crossing inspected each quarter
假冒伪劣商品犯罪溯源 | Tracing counterfeit goods to the source | 跨省溯源线索查明率达到90% | 90% of leads traced to the source
恶劣天气交通管控协同 | Traffic control in bad weather | 省界路段管控指令5分钟同步率达到100% | Every order at the border shared within 5 minutes
公共安全视频断面互联 | Linked public-safety video at the border | 省界视频断面互联320处 | 320 border video sections linked
`
