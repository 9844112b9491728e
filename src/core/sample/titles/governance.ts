/** Tasks of the theme 社会治理, one a line: title, its English, target, its English. */
export const GOVERNANCE = `
矛盾纠纷跨省联调机制全覆盖 | Cross-province mediation of disputes covers every border county | 省际毗邻县区联调机制覆盖率达到100%，调解成功率不低于96% | Every border county takes part; at least 96% of cases are settled
毗邻派出所联勤联动标准化 | Common standard for joint duty of neighbouring police stations | 40对毗邻派出所按同一标准开展联勤，月均联勤不少于4次 | 40 pairs of stations on one standard, at least 4 joint duties a month
省际毗邻社区警务共建 | Shared community policing across provincial borders | 建成共建社区警务室60个 | 60 shared community police offices in use
流动人口服务管理信息互通 | Exchange of service records for people on the move | 居住登记信息次日互通率达到98% | 98% of residence records exchanged by the next day
跨省未成年人保护协作 | Joint protection of minors across provinces | 线索移交后24小时内首访率达到100% | First visit within 24 hours for every referral
行业场所治安联管 | Joint supervision of licensed premises | 重点行业场所信用互认覆盖1.2万家 | Mutual credit records for 12,000 premises
信访事项属地跨省对接 | Handover of petitions between home provinces | 跨省信访事项7个工作日内对接率达到95% | 95% of cross-province petitions handed over within 7 working days
省际边界道路交通事故快速处理 | Quick handling of crashes on border roads | 轻微事故平均处理时长压缩至30分钟以内 | Minor crashes settled within 30 minutes on average
基层警务骨干跨省跟班轮训 | Exchange training for front-line officers | 三年轮训基层骨干1500人次 | 1,500 officer exchanges in three years
家庭暴力警情跨省告诫互认 | Mutual recognition of written warnings in domestic abuse | 告诫信息互查响应不超过1小时 | Warnings looked up within one hour
跨省婚恋家事纠纷预警处置 | Early warning of family disputes across provinces | 预警纠纷上门化解率达到95% | 95% of warned disputes visited and settled
景区旅游治安联防 | Joint safety watch at scenic areas | 30家景区建成联防警务点 | Joint police posts at 30 scenic areas
大型活动安保力量统筹 | Pooled staffing for large events | 跨省安保增援2小时内到位率达到100% | Reinforcement on site within 2 hours every time
校园周边治安联合整治 | Joint clean-up around schools | 毗邻县区校园周边隐患整改率达到98% | 98% of hazards around border schools rectified
养老诈骗宣传防范共享 | Shared prevention of fraud against the elderly | 联合宣传覆盖社区800个 | Joint campaigns reach 800 communities
农村警务站跨省结对 | Pairing of rural police posts across provinces | 结对农村警务站120个 | 120 rural posts paired
外来务工人员欠薪纠纷联处 | Joint handling of unpaid-wage disputes | 联处案件30日办结率达到90% | 90% of cases closed within 30 days
精神障碍患者救助协作 | Joint help for people with mental disorders | 走失人员24小时内查明身份率达到95% | 95% of lost persons identified within 24 hours
出租房屋分级管理互认 | Mutual recognition of rental housing grades | 分级标准互认房屋50万套 | Grades recognised for 500,000 homes
社区志愿巡防联盟 | Alliance of volunteer neighbourhood patrols | 联盟注册志愿者达到2万人 | 20,000 registered volunteers
走失人员跨省寻亲协作 | Cross-province search for missing persons | 寻亲请求平均反馈时间不超过48小时 | Requests answered within 48 hours on average
网格警务要素统一编码 | Common codes for grid policing | 四地网格要素编码统一率达到100% | One code list in all four provinces
`
