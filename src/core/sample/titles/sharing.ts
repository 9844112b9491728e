/** Tasks of the theme 融合共享, one a line: title, its English, target, its English. */
export const SHARING = `
电子证照互认清单扩围 | Longer list of mutually recognised e-certificates | 互认电子证照达到40类 | 40 kinds of certificate recognised
户口迁移跨省通办提速 | Faster household moves across provinces | 平均办理时长压缩至1个工作日 | One working day on average
身份证异地首次申领便利化 | Easier first identity cards away from home | 异地受理点覆盖全部县区 | Service points in every county
居住证积分互通互认 | Mutual recognition of residence-permit points | 积分互认城市达到20个 | 20 cities recognise each other's points
出入境证件异地受理扩容 | More capacity for exit-entry documents away from home | 异地受理窗口增加至260个 | 260 windows
机动车跨省转籍一次办 | One visit to move a vehicle's registration | 转籍业务一次办结率达到97% | 97% done in one visit
驾驶证业务异地通办 | Driving licence services away from home | 通办驾驶证业务达到12项 | 12 licence services
交通违法异地处理便民 | Handling traffic fines away from home | 异地处理线上办结率达到90% | 90% closed online
无犯罪记录证明网上开具 | Certificates of no criminal record online | 线上开具平均用时不超过2个工作日 | Issued within 2 working days on average
政务服务窗口跨省授权 | Cross-province authority for service counters | 授权窗口覆盖毗邻街镇180个 | Counters in 180 border towns
警务数据目录统一编制 | One catalogue of police data | 统一目录收录数据项3000项 | 3,000 entries in the catalogue
数据共享接口规范落地 | Common interface standard in use | 按规范改造接口120个 | 120 interfaces converted
跨省核查协同平台运行 | Running the cross-province checking platform | 核查请求当日反馈率达到95% | 95% of checks answered the same day
一体化指挥调度联网 | Linked command and dispatch | 省界县区指挥中心联网率达到100% | Every border county linked
执法办案协作线上流转 | Online flow of case cooperation | 协作文书线上流转率达到98% | 98% of papers online
法医鉴定资源共享 | Shared forensic resources | 互认鉴定机构达到36家 | 36 laboratories recognised
刑事技术比对协作提质 | Better cooperation in forensic matching | 比对请求8小时内反馈率达到96% | 96% of requests answered within 8 hours
新生儿入户跨省通办 | Registering newborns across provinces | 办理环节压缩至1次提交 | One submission only
警务人才联合培养 | Joint development of specialists | 联合培养专业人才600名 | 600 specialists trained
实战教官师资共享 | Shared pool of instructors | 共享师资库入库教官300名 | 300 instructors in the pool
警用装备标准互通 | Common equipment standards | 统一装备技术标准18项 | 18 common standards
省际执法标准衔接 | Aligned enforcement standards | 衔接裁量基准50项 | 50 benchmarks aligned
行政处罚裁量基准统一 | Unified benchmarks for penalties | 统一高频事项裁量基准30项 | 30 frequent matters unified
涉企服务警企直通 | Direct line between police and firms | 涉企诉求3日办结率达到95% | 95% of requests closed within 3 days
人才落户一网通办 | Online registration for skilled movers | 落户申请全程网办率达到90% | 90% handled fully online
户籍档案电子化共享 | Shared electronic household files | 完成户籍档案数字化800万页 | 8 million pages digitised
临时身份证明跨省互认 | Mutual recognition of temporary identity papers | 互认场景达到10类 | 10 situations covered
报警求助跨省流转 | Passing on emergency calls across provinces | 误接警情1分钟内转接率达到99% | 99% of misrouted calls passed on within a minute
公安科研项目联合攻关 | Joint research projects | 联合立项24个，成果转化12项 | 24 joint projects, 12 in use
网上警务大厅适老改造 | Online police hall fit for the elderly | 高频事项适老化改造率达到100% | All frequent services adapted
服务评价结果互通 | Shared service ratings | 跨省事项好差评归集率达到100% | Ratings collected for every item
跨省通办事项帮办代办 | Assisted filing for cross-province services | 帮办代办点达到500个 | 500 assistance points
平台运维与安全联合保障 | Joint operation and security of platforms | 平台可用率不低于99.9% | At least 99.9% available
一体化协作制度汇编 | Compendium of cooperation rules | 形成四地通用制度60项 | 60 rules common to all four provinces
`
