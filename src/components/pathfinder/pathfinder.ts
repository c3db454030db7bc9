/**
 * `<lit-pathfinder>`: the conversation. One question a screen; nothing is stored, sent or written into the address. What
 * is asked for when she begins: the conversation's script, and the rules and questions (data-bundle).
 *
 *   data-bundle  the data file, /pathfinder/data-<locale>.json, relative after the build
 *   data-locale  the page's language
 * It says where it stands in `data-state`: idle, loading, question, outcome, error.
 */
import type { PathfinderData } from '../../site/pathfinder.ts';

class LitPathfinder extends HTMLElement {
  connectedCallback(): void {
    this.dataset.state ??= 'idle';
    const start = this.querySelector<HTMLButtonElement>('[data-start]');
    if (!start) return;
    start.hidden = false;
    start.addEventListener('click', () => void this.#start());
  }

  async #start(): Promise<void> {
    const source = new URL(this.dataset.bundle ?? '', document.baseURI).href;
    const status = this.querySelector<HTMLElement>('[role="status"]')!;
    this.dataset.state = 'loading';
    status.textContent = status.dataset.loading ?? '';
    try {
      const [{ Conversation }, response] = await Promise.all([
        import('./conversation.ts'),
        fetch(source, { credentials: 'omit' }),
      ]);
      new Conversation(this, (await response.json()) as PathfinderData, source).begin();
    } catch {
      this.dataset.state = 'error';
      status.textContent = status.dataset.failed ?? '';
    }
  }
}

if (!customElements.get('lit-pathfinder')) customElements.define('lit-pathfinder', LitPathfinder);
