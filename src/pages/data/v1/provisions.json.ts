import { publishProvisions } from '../../../publish/provisions-json.ts';
import { getWrittenRecord } from '../../../site/record.ts';

export const GET = async () => Response.json(publishProvisions(await getWrittenRecord()));
