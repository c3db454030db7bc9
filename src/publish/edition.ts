/** The edition's date and id, from the last commit unless the environment says otherwise. Node only. */
import { execFileSync } from 'node:child_process';

/** One line of git's answer, or null outside a repository. */
function git(root: string, ...args: string[]): string | null {
  try {
    return (
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null
    );
  } catch {
    return null;
  }
}

/**
 * The day as at which the law is shown, as ISO text: LAW_AS_AT, else the day of the last commit, so that two builds of
 * one commit agree.
 * @throws Error if LAW_AS_AT is no day, or if there is neither it nor a commit
 */
export function lawAsAt(root: string): string {
  const given = process.env.LAW_AS_AT;
  if (given !== undefined) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given)))
      throw new Error(`LAW_AS_AT: found “${given}”; wanted a day such as 2026-11-22`);
    return given;
  }
  const day = git(root, 'log', '-1', '--format=%cd', '--date=short');
  if (!day) throw new Error('No commit tells the edition’s date. Set LAW_AS_AT to a day, e.g. LAW_AS_AT=2026-11-22.');
  return day;
}

/** The edition's id: EDITION, else its day and the last commit's short hash (2026-11-22-1a2b3c4). */
export function editionId(root: string): string {
  return process.env.EDITION ?? [lawAsAt(root), git(root, 'rev-parse', '--short=7', 'HEAD')].filter(Boolean).join('-');
}
