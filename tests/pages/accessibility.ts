/** What axe finds on a page, one line for each element that is wrong. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };

/** By evaluation, because the page's own security policy admits no added script. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found: Violation[] = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((r) => r.violations)`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
};
