import { comparisonRecords } from '../../../site/comparison-data.ts';
import { LAW_AS_AT } from '../../../site/edition.ts';
import { getRecord } from '../../../site/record.ts';

export const GET = async () => Response.json({ lawAsAt: LAW_AS_AT, rows: comparisonRecords(await getRecord()) });
