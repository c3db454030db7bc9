/** The fields that the reader writes in. */
import { type Notes, localStamp } from '../../evidence/inventory.ts';

/** The device's offset at a moment, in minutes east of UTC. */
export const offsetAt = (time: number): number => -new Date(time).getTimezoneOffset() || 0;

type Control = HTMLInputElement | HTMLTextAreaElement;

/** What stands in the fields within an element; a time with the zone chosen beside it, or the device's at that time. */
export function readFields(within: Element): Notes & { caseName?: string; maker?: string } {
  const values: Record<string, string> = {};
  const zone = within.querySelector<HTMLSelectElement>('[data-zone]')?.value;
  for (const control of within.querySelectorAll<Control>('[data-field]')) {
    const { value } = control;
    values[control.dataset.field!] =
      control.type === 'datetime-local' && value
        ? localStamp(value, zone ? Number(zone) : offsetAt(new Date(value).getTime()))
        : value;
  }
  return values;
}

/** Empties every control; some browsers put a page's fields back on reload. */
export function clearFields(within: Element): void {
  for (const control of within.querySelectorAll<Control | HTMLSelectElement>('input, textarea, select')) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = false;
    else control.value = '';
    // What some browsers' writing aids would send away.
    control.setAttribute('writingsuggestions', 'false');
  }
}
