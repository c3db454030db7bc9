/**
 * `<lit-copy>`: turns each `a[data-copy]` into a button that copies the link's absolute address and says so. Without
 * script, or where the clipboard is refused, the link stays a link.
 */
class CopyLinks extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[role="status"]');
    if (!navigator.clipboard || !status) return;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-copy]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = link.className;
      button.textContent = link.dataset.copy ?? '';
      button.addEventListener('click', () => {
        navigator.clipboard.writeText(link.href).then(
          () => (status.textContent = this.dataset.copied ?? ''),
          () => (status.textContent = this.dataset.failed ?? ''),
        );
      });
      link.replaceWith(button);
    }
  }
}
customElements.define('lit-copy', CopyLinks);
