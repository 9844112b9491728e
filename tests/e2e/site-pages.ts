/** Every kind of page, by a name for the titles of tests. */
export const SITE_PAGES = [
  { name: 'the overview', path: '' },
  { name: 'the matrix', path: 'tasks/' },
  { name: 'the table', path: 'tasks/?layout=table' },
  { name: 'a task', path: 'tasks/T01/' },
  { name: 'a withheld task', path: 'tasks/T11/' },
  { name: 'the provinces', path: 'provinces/' },
  { name: 'the provinces in another order', path: 'provinces/?measure=gap' },
  { name: 'a province', path: 'provinces/340000/' },
  { name: 'the services', path: 'services/' },
  { name: 'open data', path: 'data/' },
  { name: 'the changes', path: 'changes/' },
  { name: 'the changes of two years', path: 'changes/?since=2024-Q3' },
  { name: 'the waters', path: 'water/' },
  { name: 'the method', path: 'method/' },
  { name: 'the desk', path: 'desk/' },
  { name: 'the page for no page', path: '404.html' },
] as const
