import { provisionsSchema } from '../../../publish/provisions-json.ts';

export const GET = () => Response.json(provisionsSchema());
