import { isPartialSum } from '../../analysis/service-sums.ts'
import type { ServiceFlow } from '../../analysis/service-sums.ts'
import type { ChartSize } from '../chart.ts'
import type { Province } from '../provinces.ts'
import type { ServiceFlowsSeries } from './types.ts'

/** A province as a block on the middle line; `left` and `width` in pixels. */
export interface FlowNode {
  readonly province: Province
  readonly left: number
  readonly width: number
}

/** How an arc is drawn: its full width, dashed where a return is missing, thin where there is no count or it is 0. */
export type ArcLook = 'full' | 'partial' | 'zero' | 'missing'

/** One direction as half an ellipse, above the middle line to the right and below it to the left. */
export interface FlowArc {
  readonly flow: ServiceFlow
  readonly look: ArcLook
  readonly strokePx: number
  readonly points: readonly (readonly [x: number, y: number])[]
  /** The point farthest from the middle line, where its arrow and its label stand. */
  readonly apex: readonly [x: number, y: number]
  readonly upwards: boolean
}

/** Everything in pixels of the drawing, `y` downwards. */
export interface FlowLayout {
  readonly size: ChartSize
  readonly nodes: readonly FlowNode[]
  readonly arcs: readonly FlowArc[]
  readonly middle: number
}

export const NODE_PX = 28
const MOST_NODE_PX = 96
const EDGE_PX = 4
const HAIR_PX = 2
const LABEL_PX = 24
const POINTS = 24
const LOWEST_PX = 26
/** How much of its height an arc of so many spans, less one, has left where it passes the top of a narrower one. */
const SHOULDERS = [1, 0.72, 0.92]

/** Height of the middle of an arc by how many provinces it spans: a label fits between each and the next. */
const computeHeights = (strokes: readonly number[]): readonly number[] => {
  const heights: number[] = []
  for (const [index, stroke] of strokes.entries()) {
    const [lower, inner] = [heights[index - 1], strokes[index - 1]]
    if (lower === undefined || inner === undefined) heights.push(LOWEST_PX + stroke / 2)
    else heights.push((lower + inner / 2 + LABEL_PX + stroke / 2) / (SHOULDERS[index] ?? 1))
  }
  return heights
}

const lookOf = ({ sum }: ServiceFlow): ArcLook => {
  if (sum.total === null) return 'missing'
  if (sum.total === 0) return 'zero'
  return isPartialSum(sum) ? 'partial' : 'full'
}

interface Placed {
  readonly flow: ServiceFlow
  readonly from: number
  readonly to: number
}

const isUpwards = ({ from, to }: Placed): boolean => from < to

/** The arcs that touch a node on one side, from left to right, so that none of them crosses there. */
const slotsAt = (node: number, placed: readonly Placed[]): readonly Placed[] => {
  const otherEnd = ({ from, to }: Placed): number => (from === node ? to : from)
  const touching = placed.filter(({ from, to }) => from === node || to === node)
  const toTheLeft = touching.filter((each) => otherEnd(each) < node).sort((a, b) => otherEnd(b) - otherEnd(a))
  const toTheRight = touching.filter((each) => otherEnd(each) > node).sort((a, b) => otherEnd(b) - otherEnd(a))
  return [...toTheLeft, ...toTheRight]
}

const halfEllipse = (x1: number, x2: number, y: number, height: number): FlowArc['points'] =>
  Array.from({ length: POINTS + 1 }, (_, index) => {
    const angle = Math.PI * (1 - index / POINTS)
    return [(x1 + x2) / 2 + (Math.cos(angle) * (x2 - x1)) / 2, y - Math.sin(angle) * height] as const
  })

const totalOf = ({ flow }: Placed): number => flow.sum.total ?? 0

/** Pixels per count, so that what touches the fullest side of any node just fills it. */
const computeScale = (sides: readonly (readonly Placed[])[], nodeWidth: number): number => {
  const sums = sides.map((slots) => slots.reduce((sum, each) => sum + totalOf(each), 0))
  const [fullest, hairs] = [Math.max(1, ...sums), HAIR_PX * Math.max(...sides.map((slots) => slots.length), 0)]
  return Math.max(0, nodeWidth - hairs - 2 * EDGE_PX) / fullest
}

const strokeOf = (each: Placed, scale: number): number => Math.max(HAIR_PX, totalOf(each) * scale)

/** Middle of an arc's slot on a node. */
const slotCentre = (slots: readonly Placed[], which: Placed, node: FlowNode, scale: number): number => {
  const widths = slots.map((each) => strokeOf(each, scale) + 1)
  const before = widths.slice(0, slots.indexOf(which)).reduce((sum, width) => sum + width, 0)
  const all = widths.reduce((sum, width) => sum + width, 0)
  return node.left + (node.width - all) / 2 + before + strokeOf(which, scale) / 2
}

const placeNodes = (provinces: readonly Province[], width: number): readonly FlowNode[] => {
  const nodeWidth = Math.min(MOST_NODE_PX, Math.round(width * 0.17))
  const step = provinces.length < 2 ? 0 : (width - nodeWidth) / (provinces.length - 1)
  return provinces.map((province, index) => ({ province, left: index * step, width: nodeWidth }))
}

/** One side of the middle line: what touches each node, and how high arcs of each span are. */
interface Side {
  readonly slots: readonly (readonly Placed[])[]
  readonly heights: readonly number[]
  /** From the edge of the nodes to the edge of the drawing. */
  readonly reach: number
}

const toSide = (placed: readonly Placed[], slots: Side['slots'], scale: number): Side => {
  const spans = slots.slice(1).map((_, index) => placed.filter(({ from, to }) => Math.abs(from - to) === index + 1))
  const strokes = spans.map((arcs) => Math.max(HAIR_PX, ...arcs.map((each) => strokeOf(each, scale))))
  const heights = computeHeights(strokes)
  return { slots, heights, reach: (heights.at(-1) ?? 0) + (strokes.at(-1) ?? 0) / 2 + LABEL_PX }
}

const toArc = (each: Placed, side: Side, nodes: readonly FlowNode[], edge: number, scale: number): FlowArc => {
  const upwards = isUpwards(each)
  const xOf = (node: number): number => {
    const [slots, place] = [side.slots[node], nodes[node]]
    return slots && place ? slotCentre(slots, each, place, scale) : 0
  }
  const [x1, x2] = [xOf(each.from), xOf(each.to)]
  const height = (side.heights[Math.abs(each.to - each.from) - 1] ?? 0) * (upwards ? 1 : -1)
  return {
    flow: each.flow,
    look: lookOf(each.flow),
    strokePx: strokeOf(each, scale),
    points: halfEllipse(x1, x2, edge, height),
    apex: [(x1 + x2) / 2, edge - height],
    upwards,
  }
}

/** Places provinces on a line and an arc for each direction; widths of arcs are in proportion to their counts. */
export const layOutFlows = ({ provinces, flows }: ServiceFlowsSeries, width: number): FlowLayout => {
  const nodes = placeNodes(provinces, width)
  const indexOf = (code: string): number => provinces.findIndex((province) => province.code === code)
  const placed = flows.map((flow): Placed => ({ flow, from: indexOf(flow.from), to: indexOf(flow.to) }))
  const [ups, downs] = [placed.filter(isUpwards), placed.filter((each) => !isUpwards(each))]
  const slotsOf = (side: readonly Placed[]): Side['slots'] => nodes.map((_, index) => slotsAt(index, side))
  const [upSlots, downSlots] = [slotsOf(ups), slotsOf(downs)]
  const scale = computeScale([...upSlots, ...downSlots], nodes[0]?.width ?? 0)
  const [up, down] = [toSide(ups, upSlots, scale), toSide(downs, downSlots, scale)]
  return {
    size: { width, height: Math.ceil(up.reach + NODE_PX + down.reach) },
    nodes,
    arcs: [
      ...ups.map((each) => toArc(each, up, nodes, up.reach, scale)),
      ...downs.map((each) => toArc(each, down, nodes, up.reach + NODE_PX, scale)),
    ],
    middle: up.reach + NODE_PX / 2,
  }
}
