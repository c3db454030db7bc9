/** What authors may use in MDX without importing it (CONTRIBUTING.md). */
import Cite from './Cite.astro';
import Deadline from './Deadline.astro';
import Guide from './Guide.astro';
import Penalty from './Penalty.astro';
import Phone from './Phone.astro';
import Route from './Route.astro';
import Service from './Service.astro';
import Step from './Step.astro';
import Threshold from './Threshold.astro';
import Tool from './Tool.astro';

export const MDX_COMPONENTS = { Cite, Deadline, Guide, Penalty, Phone, Route, Service, Step, Threshold, Tool };
