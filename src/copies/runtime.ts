/**
 * Runs in the copy that is opened from a disk, before every other script. A page from `file://` may neither fetch nor
 * load modules, so
 * - what our scripts fetch comes as scripts that call `litCopy.data` (wrap-data.ts),
 * - what they import comes as classic scripts that call `litCopy.module` (classic-scripts.ts),
 * - links that scripts make to a folder are led to its index.html.
 * Nothing else can be reached: any other request fails.
 */
interface Kept {
  text: string;
  base64: boolean;
}

(() => {
  const root = (document.currentScript as HTMLScriptElement).src.replace(/[^/]*$/, '');
  const data = new Map<string, Kept>();
  const modules = new Map<string, unknown>();
  const loading = new Map<string, Promise<void>>();

  const keyOf = (address: string): string | null => {
    const url = new URL(address, document.baseURI).href.replace(/[?#].*$/, '');
    return url.startsWith(root) ? decodeURI(url.slice(root.length)) : null;
  };

  /** Adds a script of this folder, once; a failure is not kept. */
  const load = (file: string): Promise<void> => {
    let promise = loading.get(file);
    if (!promise) {
      promise = new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = root + encodeURI(file);
        script.onload = () => resolve();
        script.onerror = () => {
          loading.delete(file);
          reject(new TypeError(`${file} is missing from this copy`));
        };
        document.head.append(script);
      });
      loading.set(file, promise);
    }
    return promise;
  };

  const bytes = ({ text, base64 }: Kept): BlobPart =>
    base64 ? Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) : text;

  window.fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const address = input instanceof Request ? input.url : String(input);
    const key = keyOf(address);
    if (key === null) throw new TypeError(`${address} is not in this copy`);
    await load(`${key}.js`);
    return new Response(new Blob([bytes(data.get(key)!)]), { status: 200 });
  };

  const litCopy = {
    data: (key: string, text: string, base64 = false) => void data.set(key, { text, base64 }),
    module: (key: string, exports: unknown) => void modules.set(key, exports),
    load: async (address: string): Promise<unknown> => {
      const key = keyOf(address);
      if (key === null) throw new TypeError(`${address} is not in this copy`);
      await load(key);
      return modules.get(key);
    },
  };
  Object.assign(window, { litCopy });

  /** A folder has no page of its own here. */
  const mend = (link: HTMLAnchorElement): void => {
    const [, folder, hash = ''] = /^([^?#]*\/)(#.*)?$/.exec(link.href) ?? [];
    if (folder?.startsWith(root)) link.href = `${folder}index.html${hash}`;
  };
  const mendAll = (node: Node): void => {
    if (!(node instanceof Element)) return;
    if (node instanceof HTMLAnchorElement && node.href) mend(node);
    node.querySelectorAll<HTMLAnchorElement>('a[href]').forEach(mend);
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      addedNodes.forEach(mendAll);
      if (target instanceof HTMLAnchorElement) mend(target);
    }
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
})();
