import { publishTimeline } from '../../../publish/timeline-json.ts';
import { LAW_AS_AT } from '../../../site/edition.ts';
import { getRecord } from '../../../site/record.ts';

export const GET = async () => Response.json(publishTimeline(await getRecord(), LAW_AS_AT));
