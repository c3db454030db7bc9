import { comparisonRecords } from '../../../site/comparison-data.ts';
import { getRecord } from '../../../site/record.ts';

export const GET = async () => Response.json(comparisonRecords(await getRecord()));
