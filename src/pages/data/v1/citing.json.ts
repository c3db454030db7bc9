import { instrumentFacts } from '../../../citation/facts.ts';
import { getWrittenRecord } from '../../../site/record.ts';

/** What citations of each instrument are made of: titles, issuer, editions, revisions. */
export const GET = async () => Response.json([...(await getWrittenRecord()).instruments.values()].map(instrumentFacts));
