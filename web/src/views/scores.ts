import { html, svg, type TemplateResult } from "lit";
import type { Labels } from "../labels";
import type { Score } from "../protocol";

/** Part of a step, in percent of the bar, that stays empty. */
const GAP = 1.5;

/** One bar in as many steps as the scale has; a scale of more than ten is drawn as one piece. */
function bar({ value, max }: Score): TemplateResult {
  const steps = Number.isInteger(max) && max <= 10 ? max : 1;
  const step = (100 + GAP) / steps;
  const filled = Math.max(0, Math.min(1, value / max)) * steps;
  const piece = (kind: string, at: number, share: number): TemplateResult =>
    svg`<rect class=${kind} x="${at * step}%" width="${(step - GAP) * share}%" height="8" rx="4"/>`;
  const draw = (at: number): TemplateResult => {
    const share = Math.max(0, Math.min(1, filled - at));
    return svg`${piece("track", at, 1)}${share ? piece("fill", at, share) : ""}`;
  };
  return html`<svg class="bar" aria-hidden="true" focusable="false">${Array.from({ length: steps }, (_, at) => draw(at))}</svg>`;
}

/** The result of the quiz: a bar for each trait, with its name and value as text beside it. */
export function scoreBars(scores: readonly Score[], labels: Labels): TemplateResult {
  return html`<ul class="scores" aria-label=${labels.scores}>
    ${scores.map(
      (score) =>
        html`<li>
          <span class="score-title">${score.title}</span>
          <span class="score-value">${labels.score(score.value, score.max)}</span>
          ${bar(score)}
        </li>`,
    )}
  </ul>`;
}
