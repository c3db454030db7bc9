/** Whether everything that content/comparison.yaml names exists. */
import { formatId, parseId } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import { type LawRecord, findPinpoint } from '../law/record.ts';
import { liveVersion } from '../law/timeline.ts';
import type { Content } from './read-content.ts';

const FILE = 'content/comparison.yaml';

/** @param on the day as at which an id without a version is read */
export function comparisonProblems({ comparison, deadlines }: Content, record: LawRecord, on: string): Problem[] {
  if (!comparison) return [];
  const problems: Problem[] = [];
  const law = (field: string, id: string) => {
    const ref = parseId(id);
    const versions = ref && record.articles.get(ref.article);
    const found = !versions
      ? `the record does not hold ${ref?.article ?? id}`
      : findPinpoint(record, formatId(ref.article, ref.version ?? liveVersion(versions, on).leaf, ref.anchor));
    if (typeof found === 'string')
      problems.push({ file: FILE, field, found: id, wanted: `a provision of the record: ${found}` });
  };
  for (const { id, cells } of comparison.topics)
    for (const [place, entries] of Object.entries(cells)) {
      const field = `${id}.${place}`;
      if (!comparison.places.includes(place))
        problems.push({ file: FILE, field, found: place, wanted: `one of ${comparison.places.join(', ')}` });
      entries.forEach(({ of, complaint, deadlines: periods }, i) => {
        law(`${field}[${i}].of`, of);
        if (!of.startsWith(`${place}/`))
          problems.push({ file: FILE, field: `${field}[${i}].of`, found: of, wanted: `a provision of ${place}` });
        if (complaint) law(`${field}[${i}].complaint`, complaint);
        for (const period of periods)
          if (!deadlines[period])
            problems.push({
              file: FILE,
              field: `${field}[${i}].deadlines`,
              found: period,
              wanted: 'a period of content/deadlines.yaml',
            });
      });
    }
  comparison.pairs.forEach((pair, i) => pair.forEach((id, j) => law(`pairs[${i}][${j}]`, id)));
  return problems;
}
