import { html, svg, type TemplateResult } from "lit";
import type { Labels } from "./labels";
import type { Score } from "./protocol";

const SEGMENT = 20;
const GAP = 2;

/** One bar in as many steps as the scale has; a scale of more than ten is drawn as one piece. */
function bar({ value, max }: Score): TemplateResult {
  const steps = Number.isInteger(max) && max <= 10 ? max : 1;
  const width = (SEGMENT * 4) / steps;
  const filled = Math.max(0, Math.min(1, value / max)) * steps;
  const step = (at: number): TemplateResult => {
    const share = Math.max(0, Math.min(1, filled - at));
    const inner = width - (steps > 1 ? GAP : 0);
    return svg`<rect class="track" x=${at * width} y="0" width=${inner} height="6" rx="3"/>
      ${share > 0 ? svg`<rect class="fill" x=${at * width} y="0" width=${inner * share} height="6" rx="3"/>` : ""}`;
  };
  return html`<svg class="bar" viewBox="0 0 80 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${Array.from({ length: steps }, (_, at) => step(at))}
  </svg>`;
}

/** The result of the quiz: a bar for each trait, with its name and value as text beside it. */
export function scoreBars(scores: readonly Score[], labels: Labels): TemplateResult {
  return html`<ul class="scores" aria-label=${labels.scores}>
    ${scores.map(
      (score) => html`<li>
        <span class="score-title">${score.title}</span>
        <span class="score-value">${labels.score(score.value, score.max)}</span>
        ${bar(score)}
      </li>`,
    )}
  </ul>`;
}
