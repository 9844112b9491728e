import type { TableName } from '../model/tables.ts'

/** Other headings for a column of any table, by its Chinese title. A heading that a table declares itself goes first. */
const EVERYWHERE: Readonly<Record<string, readonly string[]>> = {
  编号: ['代码', '序列号', 'ID'],
  名称: ['名字'],
  计划: ['行动计划', '所属计划'],
  主题: ['所属主题', '任务类别', '类别'],
  任务: ['任务编号', '任务号', '任务序号', '编号'],
  省市: ['省份', '省', '省（市）', '省/市', '省级单位', '地区', '属地', '所在省市', '报送省市', '报送地区'],
  报告期: ['期次', '报送期', '报告期次', '报送期次', '期间', '季度', '统计期', '填报期'],
  起: ['开始', '开始日期', '起始日期', '起日', '启动日期', '起始时间', '开始时间'],
  止: ['结束', '结束日期', '截止日期', '止日', '终止日期', '结束时间'],
  时限: ['完成时限', '截止日期', '到期日期', '节点时间'],
  完成时限: ['时限', '截止日期', '完成日期', '到期日期', '完成时间'],
  完成日期: ['实际完成日期', '实际完成时间', '完成时间'],
  完成率: ['进度', '完成进度', '完成比例', '进展率', '完成百分比', '累计完成率', '当前进度'],
  进展情况: ['进展', '工作进展', '主要进展', '进展说明', '推进情况', '工作情况'],
  原因: ['原因说明', '滞后原因', '下降原因', '未完成原因'],
  理由: ['原因', '调整原因', '调整理由', '更正原因'],
  佐证: ['佐证材料', '证明材料', '佐证依据', '证明'],
  报送日期: ['填报日期', '上报日期', '报送时间', '填报时间', '上报时间'],
  内部备注: ['备注'],
  单位: ['承担单位', '责任单位', '负责单位'],
  分工: ['角色', '职责'],
  类别: ['类型', '种类', '隐患类别', '隐患类型', '案件类别', '案件类型', '水域类别'],
  受理地: ['受理省市', '受理地区', '从'],
  办理地: ['办理省市', '办理地区', '到'],
  事项: ['通办事项', '事项名称', '业务事项', '服务事项'],
  办件: ['办件量', '办件数', '办理件数', '办理量'],
  电子证照应用: ['电子证照', '证照应用', '电子证照应用次数', '证照应用次数'],
  水域: ['水域名称', '所在水域'],
  排查: ['排查数', '排查隐患', '排查隐患数', '发现隐患', '发现', '发现数'],
  整改完成: ['整改', '整改数', '完成整改', '已整改', '整改完成数'],
  验收销号: ['销号', '销号数', '已销号', '验收销号数'],
  侦破: ['侦破数', '破案', '破案数', '侦破案件', '侦破案件数'],
  来源: ['数据来源', '出处'],
  原值: ['调整前', '原内容'],
  新值: ['调整后', '新内容'],
  决定单位: ['决定机关', '批准单位'],
  状态: ['亮灯', '亮灯状态'],
  其他配合单位: ['配合单位', '其他单位'],
  公开: ['是否公开', '公开方式'],
  列入24项: ['是否列入24项', '24项'],
}

/** Other headings that hold for a column of one table only. */
const OF_TABLES: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly string[]>>>>> = {
  tasks: { title: ['名称', '任务', '任务标题'], target: ['任务目标', '工作目标', '目标任务'] },
  milestones: { id: ['里程碑编号', '节点编号'], title: ['节点', '里程碑名称', '节点名称', '阶段目标'] },
  reports: { summary: ['情况', '完成情况'], note: ['办公室备注'] },
}

/** Other words for a code of a closed set, by its Chinese words. */
export const CHOICE_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  牵头: ['牵头单位', '牵头省市', '主办', '负责'],
  配合: ['配合单位', '配合省市', '协办', '参与', '参加'],
  季: ['季度', '按季', '每季'],
  月: ['月度', '按月', '每月'],
  依法不予公开: ['不公开', '不予公开', '保密'],
  已完成: ['完成'],
  达到序时: ['达到序时进度', '正常'],
  未启动: ['未开始'],
  '“三无”船舶': ['三无船', '三无船只'],
  干线: ['长江干线'],
}

/** Headings of columns that only count or explain: nothing is lost when they are not read. */
export const UNREAD_HEADINGS: readonly string[] = ['序号', '序', '行号', 'No', 'No.', '#']

/** Words that make a row a total, alone or at the end of a cell. */
export const TOTAL_WORDS: readonly string[] = [
  '合计',
  '小计',
  '总计',
  '共计',
  '累计',
  '汇总',
  '总和',
  '平均',
  '平均值',
  'total',
  'subtotal',
]

/** How a remark below the rows begins. */
export const REMARK_STARTS: readonly string[] = [
  '注:',
  '注1',
  '备注:',
  '说明:',
  '填表人',
  '填报人',
  '填报单位',
  '审核人',
  '制表',
  '联系人',
  '联系电话',
  '负责人',
]

/** Every heading that names a column beside its titles and its own name. */
export const listHeadingSynonyms = (table: TableName, column: string, titleZh: string): readonly string[] => [
  ...(OF_TABLES[table]?.[column] ?? []),
  ...(EVERYWHERE[titleZh] ?? []),
]
