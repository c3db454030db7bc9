import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { helpLineRank } from './config.ts';
import { PLACES } from './reference.ts';

/** An entry of the help directory; `place` is its folder. */
export interface ServiceEntry {
  id: string;
  place: string;
  slug: string;
  data: CollectionEntry<'services'>['data'];
}

const toService = ({ id, data }: CollectionEntry<'services'>): ServiceEntry => {
  const [place = '', slug = ''] = id.split('/');
  return { id, place, slug, data };
};

/** The whole directory: by place, in the places' order, each place by its own order. */
export async function getServices(): Promise<ServiceEntry[]> {
  const rank = (place: string) => PLACES.findIndex((p) => p.id === place);
  return (await getCollection('services'))
    .map(toService)
    .sort(
      (a, b) => rank(a.place) - rank(b.place) || helpLineRank(a.id) - helpLineRank(b.id) || a.data.order - b.data.order,
    );
}

/** One entry. Throws, naming who asked, if there is none. */
export async function getService(id: string, asker: string): Promise<ServiceEntry> {
  const entry = await getEntry('services', id);
  if (!entry) throw new Error(`${asker}: found the service “${id}”; wanted a file of content/services/`);
  return toService(entry);
}

/** The address of a tel: or sms: link. A # of a short number must be written %23. */
export function phoneHref({ tel, sms }: { tel: string; sms: boolean }): string {
  return `${sms ? 'sms' : 'tel'}:${tel.replace(/#/g, '%23')}`;
}
