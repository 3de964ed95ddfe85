/** What shuts people out of a page: what axe finds, one line for each element that is wrong, and that it must be scrolled sideways. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };

/** By evaluation, because the page's own security policy admits no added script. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found: Violation[] = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((r) => r.violations)`);
  const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
  return [
    ...found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`)),
    ...(fits ? [] : ['reflow: the page is wider than its window (WCAG 1.4.10)']),
  ];
};
