/**
 * `<lit-corner-embed to="guides/images-shared" lang="zh" theme="dark" accent="blue" radius="small">` around a plain link:
 * shows the page in a frame that grows with it. A classic script (/embed/v1.js) for host pages of any kind: it asks nobody
 * but this site, stores nothing, and leaves the link where a frame is not allowed.
 */
import { SANDBOX, embedPath, fullPath, readLang, readTo, rootFor, scriptRoot } from './address.ts';
import { RADIUS, lookOf, writeLook } from './look.ts';
import { heightFrom } from './message.ts';

/** The edition's name, put in when the script is bundled (src/pages/embed/v1.js.ts). */
declare const __SITE_NAME__: string;

/** The site that this script came from; null where it was copied into another script or made a module: then links must do. */
const ROOT = scriptRoot((document.currentScript as HTMLScriptElement | null)?.src ?? '');
/** The sites of all such scripts on this page: two guides can be quoted on one. */
const roots = (): string[] => [...document.querySelectorAll('script')].flatMap(({ src }) => scriptRoot(src) ?? []);
/** Until the frame says how high it is. */
const FIRST_HEIGHT = 480;

class LitCornerEmbed extends HTMLElement {
  static readonly observedAttributes = ['to', 'lang', 'theme', 'accent', 'radius'];
  #frame: HTMLIFrameElement | null = null;
  #root = ROOT!;
  /** What the host's policy blocked says so once, for the whole document. */
  readonly #blocked = (event: SecurityPolicyViolationEvent) => {
    if (
      event.blockedURI.startsWith(new URL(this.#root).origin) &&
      /^(frame|child|default)-src/.test(event.effectiveDirective)
    )
      this.#remove();
  };
  readonly #hear = (event: MessageEvent) => {
    const height = heightFrom(event, this.#frame?.contentWindow, new URL(this.#root).origin);
    if (height === null) return;
    this.#frame!.style.height = `${height}px`;
    // The frame is there and alive: the link has done its work.
    for (const child of this.children) if (child !== this.#frame) (child as HTMLElement).hidden = true;
  };

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    document.addEventListener('securitypolicyviolation', this.#blocked);
    // In a page that is still being read, the link inside has not come yet.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => this.#draw(), { once: true });
    else this.#draw();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    document.removeEventListener('securitypolicyviolation', this.#blocked);
    this.#remove();
  }

  attributeChangedCallback(): void {
    if (this.#frame) this.#draw();
  }

  #remove(): void {
    this.#frame?.remove();
    this.#frame = null;
    for (const child of this.children) (child as HTMLElement).hidden = false;
  }

  #draw(): void {
    if (!this.isConnected) return;
    this.#remove();
    const to = readTo(this.getAttribute('to'));
    const locale = readLang(this.getAttribute('lang'));
    this.#root = rootFor(this.querySelector('a')?.href ?? '', roots(), ROOT!);
    if (!this.querySelector('a')) {
      const link = document.createElement('a');
      link.href = new URL(to ? fullPath(locale, to) : `${locale}/`, this.#root).href;
      link.textContent = this.title || __SITE_NAME__;
      this.append(link);
    }
    if (!to) return;
    const look = lookOf((name) => this.getAttribute(name));
    const frame = document.createElement('iframe');
    frame.title = this.title || this.querySelector('a')?.textContent?.trim() || __SITE_NAME__;
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    frame.setAttribute('sandbox', SANDBOX);
    frame.style.cssText = `display:block;width:100%;height:${FIRST_HEIGHT}px;border:0;border-radius:${RADIUS[look.radius]}`;
    frame.src = new URL(embedPath(locale, to), this.#root).href + writeLook(look);
    this.#frame = frame;
    this.prepend(frame);
  }
}

if (ROOT && !customElements.get('lit-corner-embed')) customElements.define('lit-corner-embed', LitCornerEmbed);
