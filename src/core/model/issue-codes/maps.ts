import type { IssueWords } from './words.ts'

/** Issues of the map that an operator may add: no outline is shown without its approval number. */
export const MAP_CODES = {
  E501: {
    what: { zh: '地图没有审图号', en: 'a map without its approval number' },
    remedy: {
      zh: '请在 map/map.json 的 approvalNumber 中照原图填写审图号；没有审图号的地图不能使用，请删去 map 文件夹，网站改用四格示意。',
      en: 'Give the number printed on the map as approvalNumber in map/map.json. A map without one can not be used: remove the folder map, and the site shows four tiles instead.',
    },
  },
  E502: {
    what: { zh: '地图文件不可读', en: 'a file of the map can not be read' },
    remedy: {
      zh: '请把 provinces.geojson 与 map.json 都存为 UTF-8 编码的 JSON，一并放在 map 文件夹中。',
      en: 'Save both provinces.geojson and map.json as JSON in UTF-8, together in the folder map.',
    },
  },
  E503: {
    what: { zh: '地图几何不是面', en: 'the geometry of the map is no area' },
    remedy: {
      zh: '请用 GeoJSON 的 FeatureCollection，每个省（市）一个 Polygon 或 MultiPolygon，各环首尾相接。',
      en: 'Use a GeoJSON FeatureCollection with a Polygon or MultiPolygon for each province, every ring closed.',
    },
  },
  E504: {
    what: { zh: '地图的省市代码不对', en: 'the province codes of the map are not right' },
    remedy: {
      zh: '请在每个 Feature 的 properties.code 中填写省市代码，四个省市各一个，不多不少。',
      en: 'Give the code of its province as properties.code of each feature: one feature for every province, and no other.',
    },
  },
  E505: {
    what: { zh: '地图坐标不在长三角', en: 'a coordinate of the map is not in the delta' },
    remedy: {
      zh: '坐标应为 [经度, 纬度]，以度为单位；请检查次序与坐标系。',
      en: 'A coordinate is [longitude, latitude] in degrees: check their order and the reference system.',
    },
  },
  E506: {
    what: { zh: '地图没有写明出处', en: 'the map does not say where it comes from' },
    remedy: {
      zh: '请在 map/map.json 中填写 publisher（发布单位）与 source（出处）。',
      en: 'Give publisher and source in map/map.json.',
    },
  },
  E507: {
    what: { zh: '地图过大', en: 'the map is too large' },
    remedy: {
      zh: '请向发布单位取用较概括的同一地图；自行删减会改变审定的内容。',
      en: 'Take a more generalised edition from its publisher; thinning it out yourself changes what was approved.',
    },
  },
} as const satisfies Readonly<Record<string, IssueWords>>
