import type { RowOfTable } from '../model/tables.ts'
import { addDays } from '../model/calendar.ts'
import { SAMPLE_SOURCE } from './calendar.ts'
import { hasCase } from './cases.ts'
import type { Profile } from './profile.ts'
import type { PartPoint } from './progress.ts'
import { ANHUI } from './provinces.ts'
import { drawWhole, type Random } from './random.ts'
import { DECIDING_UNIT } from './units.ts'

type Acceptance = RowOfTable<'acceptances'>

const isToBeAccepted = ({ place, band, lead }: Profile, region: string): boolean => {
  if (band === 'completed' || hasCase('accepted-without-evidence', place)) return true
  return hasCase('accepted-in-part', place) && region !== ANHUI && (band === 'on-schedule' || region !== lead)
}

/**
 * The acceptance of a part, some weeks after the period in which it reached 100 %; null = not accepted by `lastDay`.
 *
 * In the case that shows it, one part is accepted without evidence.
 */
export const buildAcceptance = (
  random: Random,
  profile: Profile,
  task: string,
  region: string,
  points: readonly PartPoint[],
  lastDay: string,
): Acceptance | null => {
  const waitDays = drawWhole(random, 40, 80)
  const done = points.find((point) => point.progressPercent === 100)
  if (!done || !isToBeAccepted(profile, region)) return null
  const acceptedOn = addDays(done.period.row.end, waitDays)
  if (acceptedOn > lastDay) return null
  const lacksEvidence = hasCase('accepted-without-evidence', profile.place) && region === profile.lead
  return {
    task,
    region,
    acceptedOn,
    acceptedBy: DECIDING_UNIT,
    evidence: lacksEvidence ? null : `示例佐证：${task}验收意见书`,
    evidenceEn: lacksEvidence ? null : `Sample evidence: acceptance record of ${task}`,
    source: SAMPLE_SOURCE,
  }
}
