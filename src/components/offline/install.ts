/** Links the web manifest of the name she chose, and offers the browser's own question where there is one. */

/** What Chromium sends when it would install; not in the DOM's types. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

function link(rel: string, href: string): void {
  const found = document.head.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`);
  const element = found ?? Object.assign(document.createElement('link'), { rel });
  element.href = href;
  if (!found) document.head.append(element);
}

/**
 * @param section the part of the page with the two names
 * @param folder the language's folder, absolute
 */
export function setUpInstall(section: HTMLElement, folder: string): void {
  const one = <E extends HTMLElement>(selector: string) => section.querySelector<E>(selector)!;
  const install = one<HTMLButtonElement>('[data-do="install"]');
  let offered: InstallEvent | null = null;
  addEventListener('beforeinstallprompt', (event) => {
    // No browser asks by itself: only her press does.
    event.preventDefault();
    offered = event as InstallEvent;
    install.hidden = false;
  });
  addEventListener('appinstalled', () => {
    const done = one('[data-installed]');
    done.textContent = done.dataset.done ?? '';
    install.hidden = true;
  });
  one('[data-do="name"]').addEventListener('click', () => {
    const { manifest, icon, name } = one<HTMLInputElement>('input:checked').dataset;
    link('manifest', new URL(manifest!, folder).href);
    link('apple-touch-icon', new URL(icon!, folder).href);
    // What an iPhone takes for the icon's name.
    document.head.querySelector('meta[name="apple-mobile-web-app-title"]')?.remove();
    const meta = document.createElement('meta');
    meta.name = 'apple-mobile-web-app-title';
    meta.content = name!;
    document.head.append(meta);
    one('[data-by-hand]').hidden = false;
  });
  install.addEventListener('click', () => void offered?.prompt());
}
