/** One of the four provinces as the sample writes it. */
interface SampleProvince {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** How far its parts lie from their task on average, in points. */
  readonly offsetPoints: number
}

/** Codes of the four provinces (GB/T 2260). */
export const SHANGHAI = '310000'
export const JIANGSU = '320000'
export const ZHEJIANG = '330000'
export const ANHUI = '340000'

/** The four provinces in the order of their codes. */
const PROVINCES: readonly SampleProvince[] = [
  { code: SHANGHAI, name: '上海', nameEn: 'Shanghai', offsetPoints: 2 },
  { code: JIANGSU, name: '江苏', nameEn: 'Jiangsu', offsetPoints: -1 },
  { code: ZHEJIANG, name: '浙江', nameEn: 'Zhejiang', offsetPoints: 2 },
  { code: ANHUI, name: '安徽', nameEn: 'Anhui', offsetPoints: -4 },
]

/** The codes in order. */
export const PROVINCE_CODES: readonly string[] = PROVINCES.map((province) => province.code)

/** The province of a code; another code is a bug and throws. */
export const findProvince = (code: string): SampleProvince => {
  const province = PROVINCES.find((candidate) => candidate.code === code)
  if (!province) throw new Error(`unknown province: ${code}`)
  return province
}
