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
const LABEL_PX = 30
const POINTS = 24
/** Height of an arc by how many provinces it spans: apart enough for a label between two of them. */
const HEIGHTS = [0, 34, 92, 142]

const heightOf = (span: number): number => HEIGHTS[Math.min(span, HEIGHTS.length - 1)] ?? 0

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

/** Places provinces on a line and an arc for each direction; widths of arcs are in proportion to their counts. */
export const layOutFlows = ({ provinces, flows }: ServiceFlowsSeries, width: number): FlowLayout => {
  const nodes = placeNodes(provinces, width)
  const indexOf = (code: string): number => provinces.findIndex((province) => province.code === code)
  const placed = flows.map((flow): Placed => ({ flow, from: indexOf(flow.from), to: indexOf(flow.to) }))
  const sides = [true, false].map((upwards) => {
    const side = placed.filter((each) => isUpwards(each) === upwards)
    return nodes.map((_, index) => slotsAt(index, side))
  })
  const scale = computeScale(sides.flat(), nodes[0]?.width ?? 0)
  const widest = Math.max(HAIR_PX, ...placed.map((each) => strokeOf(each, scale)))
  const half = heightOf(provinces.length - 1) + widest / 2 + LABEL_PX
  const middle = half + NODE_PX / 2
  const toArc = (each: Placed): FlowArc => {
    const upwards = isUpwards(each)
    const side = sides[upwards ? 0 : 1] ?? []
    const xOf = (node: number): number => {
      const [slots, place] = [side[node], nodes[node]]
      return slots && place ? slotCentre(slots, each, place, scale) : 0
    }
    const [x1, x2] = [xOf(each.from), xOf(each.to)]
    const reach = heightOf(Math.abs(each.to - each.from)) * (upwards ? 1 : -1)
    const edge = middle - (upwards ? NODE_PX / 2 : -NODE_PX / 2)
    return {
      flow: each.flow,
      look: lookOf(each.flow),
      strokePx: strokeOf(each, scale),
      points: halfEllipse(x1, x2, edge, reach),
      apex: [(x1 + x2) / 2, edge - reach],
      upwards,
    }
  }
  return { size: { width, height: Math.ceil(2 * middle) }, nodes, arcs: placed.map(toArc), middle }
}
