/** The shape of steps, guides and routes, and of the MDX beside them. */
import { z } from 'zod';
import { day, factSource, localised, pinpointId, serviceId, slug, words } from './common.ts';

/** What `<Tool is="…" />` can name: the pages below tools/. */
export const TOOLS = ['deadlines', 'evidence', 'letters'] as const;

export const stepSchema = z.strictObject({
  /** `avoid`: the step says what not to do. */
  kind: z.enum(['do', 'avoid']),
  /** The provisions its text stands on, each at the version that was read. */
  restsOn: z.array(pinpointId).default([]),
  services: z.array(serviceId).default([]),
  sources: z.array(factSource).default([]),
  reviewed: day,
});

export const stepTextSchema = z.strictObject({ title: words, summary: words });

const ground = z.strictObject({
  to: pinpointId,
  /** When it applies and what stays open, in one sentence without figures. */
  why: localised,
});

const shared = {
  order: z.int(),
  avoid: z.array(slug).default([]),
  law: z.array(ground).min(1),
  services: z.array(serviceId).min(1),
  related: z.strictObject({ guides: z.array(slug).default([]), routes: z.array(slug).default([]) }).prefault({}),
  reviewed: day,
};

export const WHEN = ['hour', 'today', 'week'] as const;

export const guideSchema = z.strictObject({
  ...shared,
  steps: z.strictObject({ hour: z.array(slug).min(1), today: z.array(slug).min(1), week: z.array(slug).min(1) }),
});

/** Ids that the page itself bears. */
const TAKEN = ['avoid', 'help', 'law', 'limits', 'timeline', 'main'];

export const routeSchema = z.strictObject({
  ...shared,
  sections: z
    .array(
      z.strictObject({
        id: slug.refine((id) => !TAKEN.includes(id), `another id than ${TAKEN.join(', ')}`),
        title: localised,
        steps: z.array(slug).min(1),
      }),
    )
    .min(1),
  /** Periods of content/deadlines.yaml, in the order in which they run; the page draws them as a line of time. */
  timeline: z.array(slug).default([]),
});

/** The frontmatter of a guide or a route. */
export const guidanceTextSchema = z.strictObject({
  title: words,
  description: words,
  /** How people ask for it; indexed, not shown. */
  askedAs: z.array(words).min(3),
  /** What the page cannot tell. */
  limits: z.array(words).min(1),
});

export type Step = z.infer<typeof stepSchema>;
export type Guide = z.infer<typeof guideSchema>;
export type Route = z.infer<typeof routeSchema>;
export type Ground = z.infer<typeof ground>;
