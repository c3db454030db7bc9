/** The logo of an edition that has one: /logo.svg. */
import type { APIRoute } from 'astro';
import { LOGO } from '../config/site.ts';

export const getStaticPaths = () => (LOGO === null ? [] : [{ params: { logo: 'logo' } }]);

export const GET: APIRoute = () => new Response(LOGO, { headers: { 'Content-Type': 'image/svg+xml' } });
