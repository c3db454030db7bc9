import { comparisonCsv } from '../../../publish/comparison-data.ts';
import { comparisonRecords } from '../../../site/comparison-data.ts';
import { getRecord } from '../../../site/record.ts';

export const GET = async () => new Response(comparisonCsv(comparisonRecords(await getRecord())));
