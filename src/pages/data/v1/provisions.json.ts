import { publishProvisions } from '../../../publish/provisions-json.ts';
import { getRecord } from '../../../site/record.ts';

export const GET = async () => Response.json(publishProvisions(await getRecord()));
