import { citationIndex } from '../../../citation/index.ts';
import { getWrittenRecord } from '../../../site/record.ts';

/** What reading citations needs: the names and numbers of every instrument, its articles, their wordings and anchors. */
export const GET = async () => Response.json(citationIndex(await getWrittenRecord()));
