import { css } from "lit";

const dark = css`
  --ground: #11191e;
  --raised: #1b262d;
  --sunken: #0c1317;
  --ink: #e8edee;
  --muted: #a9b7bd;
  --line: #33434c;
  --edge: #7d8f98;
  --accent-ink: var(--pandu-ink-dark, #82cbd3);
  --warn: #f4c27a;
  --warn-ground: #3a2c16;
  --danger: #ff9d8f;
  --shadow: 0 1px 2px #0006;
  --deep-shadow: 0 1.5em 3.5em #000a, 0 0.2em 0.6em #0006;
  color-scheme: dark !important;
`;

/** All of the widget's looks. Sizes are in em of the root: the reader's text size, where that of the page tells it. */
export const styles = css`
  :host {
    all: initial !important;
    display: block !important;
    font-size: clamp(16px, 1rem, 40px) !important;
    direction: ltr !important;
    unicode-bidi: isolate !important;
    --accent: var(--pandu-accent, #0d5360);
    --on-accent: var(--pandu-on-accent, #fff);
    --accent-ink: var(--pandu-ink-light, #0d5360);
    --ground: #faf7f2;
    --raised: #fff;
    --sunken: #f3eee6;
    --ink: #1d2b31;
    --muted: #586870;
    --line: #e4dccf;
    --edge: #857a69;
    --warn: #7a4a00;
    --warn-ground: #fdf1d8;
    --danger: #a62b1f;
    --tint: var(--sunken);
    --shadow: 0 1px 2px #1d2b3114;
    --deep-shadow: 0 1.5em 3.5em #12262e3d, 0 0.2em 0.6em #12262e1f;
    --round: 1.15em;
    color-scheme: light !important;
  }
  /* Whatever lays out the page's root, this takes no place in it. */
  :host(:not([layout="page"])) {
    position: fixed !important;
    z-index: 2147483000 !important;
    width: 0;
    height: 0;
  }
  :host([own-text-size]) {
    font-size: medium !important;
  }
  :host([theme="dark"]),
  :host([theme="page"][scheme="dark"]) {
    ${dark}
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"], [theme="page"])) {
      ${dark}
    }
  }
  @supports (color: color-mix(in srgb, red, blue)) {
    :host {
      --tint: color-mix(in srgb, var(--accent-ink) 9%, var(--raised));
      --tint-line: color-mix(in srgb, var(--accent-ink) 28%, var(--raised));
      --head-glow: color-mix(in srgb, var(--accent) 78%, #fff);
    }
  }

  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  [hidden] {
    display: none !important;
  }
  .root {
    font: 400 1em/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
    color: var(--ink);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    flex: none;
    width: 1.35em;
    height: 1.35em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.9;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
    min-width: 44px;
    min-height: 44px;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  :focus-visible {
    outline: 3px solid var(--accent-ink);
    outline-offset: 2px;
  }

  .launcher {
    position: fixed;
    inset-block-end: calc(var(--pandu-below, 1.25em) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--pandu-side, 1.25em);
    display: flex;
    gap: 0.6em;
    align-items: center;
    justify-content: center;
    width: 3.75em;
    height: 3.75em;
    font-weight: 600;
    border-radius: 2em;
    color: var(--on-accent);
    background: var(--accent);
    border: 2px solid #ffffff38;
    box-shadow: var(--deep-shadow);
    transition: transform 0.18s ease;
  }
  .launcher svg {
    width: 1.8em;
    height: 1.8em;
  }
  .launcher.wide {
    width: auto;
    max-width: calc(100vw - 2.5em);
    padding-inline: 1.1em 1.4em;
  }
  .launcher:hover {
    transform: translateY(-2px);
  }
  .launcher:focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 7px #0a3a44;
  }
  :host([position="left"]) :is(.launcher, .panel) {
    inset-inline: var(--pandu-side, 1.25em) auto;
  }
  .badge {
    position: absolute;
    inset-block-start: -0.3em;
    inset-inline-end: -0.3em;
    min-width: 1.7em;
    padding: 0 0.35em;
    font-size: 0.82em;
    font-weight: 700;
    line-height: 1.7;
    text-align: center;
    color: #fff;
    background: #b3321f;
    border-radius: 1em;
  }

  .panel {
    position: fixed;
    z-index: 1;
    inset-block-end: calc(var(--pandu-below, 1.25em) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--pandu-side, 1.25em);
    display: flex;
    flex-direction: column;
    container: panel / size;
    width: min(25.5em, 100vw - 1.25em - var(--pandu-side, 1.25em));
    height: min(42em, 100vh - 1.25em - var(--pandu-below, 1.25em));
    height: min(42em, 100dvh - 1.25em - var(--pandu-below, 1.25em));
    overflow: clip;
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: 1.4em;
    box-shadow: var(--deep-shadow);
    animation: rise 0.22s cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(0.8em);
    }
  }
  :host([layout="page"]),
  :host([layout="page"]) .root {
    height: 100% !important;
  }
  :host([layout="page"]) .panel {
    position: relative;
    z-index: 0;
    inset: auto;
    width: 100%;
    height: 100%;
    box-shadow: 0 0.8em 2.5em #12262e1f;
    animation: none;
  }

  .head {
    display: flex;
    gap: 0.7em;
    align-items: center;
    padding: 0.7em 0.5em 0.7em 1em;
    color: var(--on-accent);
    background: var(--accent);
    /* A glow that leaves the background one colour, so that its contrast can be computed. */
    box-shadow: inset 7em 3em 6em -5em var(--head-glow, var(--accent));
    z-index: 2;
  }
  .head :focus-visible {
    outline-color: currentColor;
    outline-offset: -4px;
  }
  .mark {
    flex: none;
    display: grid;
    place-items: center;
    width: 2.6em;
    height: 2.6em;
    border: 1px solid #ffffff40;
    border-radius: 50%;
    background: #ffffff1f;
  }
  .mark svg {
    width: 1.6em;
    height: 1.6em;
    stroke-width: 1.6;
  }
  .names {
    flex: 1;
    min-width: 0;
  }
  .title,
  h2,
  ::slotted([slot="title"]) {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .title {
    font-size: 1.06em;
  }
  .subtitle {
    font-size: 0.81em;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
  }
  .head .icon:hover {
    background: #ffffff24;
  }

  .menu {
    position: relative;
  }
  .menu .icon svg {
    stroke-width: 3;
  }
  .items {
    position: absolute;
    inset-block-start: calc(100% + 0.3em);
    inset-inline-end: 0;
    width: max-content;
    max-width: min(17em, 100cqw - 1em);
    max-height: calc(100cqh - 4.5em);
    padding: 0.4em;
    overflow: auto;
    color: var(--ink);
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: 0.9em;
    box-shadow: var(--deep-shadow);
  }
  .items button {
    display: flex;
    gap: 0.7em;
    align-items: center;
    width: 100%;
    padding: 0.3em 0.9em 0.3em 0.6em;
    border-radius: 0.6em;
    text-align: start;
  }
  .items button:hover {
    background: var(--tint);
  }
  .items :focus-visible {
    outline-color: var(--accent-ink);
    outline-offset: -3px;
  }
  .items .danger,
  .bad {
    color: var(--danger);
  }

  .middle {
    position: relative;
    flex: 1;
    min-height: 0;
    display: flex;
  }
  .log {
    position: relative;
    flex: 1;
    min-width: 0;
    padding: 1.1em 1em 2.1em;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }

  .about {
    max-width: 38em;
    margin: 0 auto 1.1em;
    padding-inline: 0.5em;
    font-size: 0.81em;
    line-height: 1.45;
    text-align: center;
    color: var(--muted);
  }
  .message {
    display: flex;
    flex-direction: column;
    margin-block-end: 0.55em;
  }
  .message.user {
    align-items: flex-end;
  }
  .message.bot {
    align-items: flex-start;
  }
  .row {
    display: flex;
    align-items: flex-start;
    max-width: 100%;
  }
  .bubble {
    min-width: 0;
    padding: 0.62em 0.95em;
    overflow-wrap: anywhere;
    border-radius: var(--round);
  }
  .user .bubble {
    max-width: min(84%, 34em);
    color: var(--on-accent);
    background: var(--accent);
    border-end-end-radius: 0.3em;
    white-space: pre-wrap;
  }
  .bot .bubble {
    max-width: min(100% - 44px, 38em);
    background: var(--raised);
    border: 1px solid var(--line);
    border-end-start-radius: 0.3em;
    box-shadow: var(--shadow);
  }
  .apology .bubble {
    color: var(--warn);
    background: var(--warn-ground);
    border-color: currentColor;
  }
  .bubble p + p,
  .bubble > :is(ol, ul) {
    margin-block-start: 0.5em;
  }
  .bubble > :is(ol, ul) + p {
    margin-block-start: 0.6em;
  }
  .bubble > :is(ol, ul):not(.scores) {
    padding-inline-start: 1.45em;
  }
  .bubble li + li {
    margin-block-start: 0.2em;
  }
  .bubble li::marker {
    color: var(--accent-ink);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  strong {
    font-weight: 650;
  }
  a {
    color: var(--accent-ink);
    text-underline-offset: 0.15em;
  }
  .copy {
    color: var(--muted);
    opacity: 0;
    transition: opacity 0.15s;
  }
  .copy svg {
    width: 1.15em;
    height: 1.15em;
  }
  .copy:hover {
    color: var(--accent-ink);
  }
  .message:hover .copy,
  .copy:focus-visible,
  .message:focus-within .copy {
    opacity: 1;
  }
  @media (hover: none) {
    .copy {
      opacity: 1;
    }
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: center;
    padding-inline: 0.35em;
    font-size: 0.81em;
    color: var(--muted);
  }
  .bad,
  .retry {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
  }
  .bad svg,
  .retry svg {
    width: 1.15em;
    height: 1.15em;
  }
  .retry {
    padding-inline: 0.5em;
    font-weight: 650;
    color: var(--accent-ink);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .thumbs {
    display: flex;
    margin-inline-start: -0.35em;
  }
  .thumb svg {
    width: 1.35em;
    height: 1.35em;
  }
  .thumb:hover,
  .thumb[aria-pressed="true"] {
    color: var(--accent-ink);
  }
  .thumb[aria-pressed="true"] path {
    fill: var(--tint);
  }
  .save {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    margin-inline-start: -0.4em;
    padding-inline: 0.4em;
    font-size: 0.88em;
    font-weight: 600;
    color: var(--accent-ink);
  }
  .slow {
    animation: appear 0.2s 0.6s both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .progress {
    display: flex;
    gap: 0.7em;
    align-items: center;
    margin-block-end: 0.45em;
    font-size: 0.81em;
    font-weight: 600;
    color: var(--accent-ink);
    font-variant-numeric: tabular-nums;
  }
  .progress svg {
    flex: 1;
    min-width: 4em;
    max-width: 12em;
    height: 6px;
  }
  .track {
    fill: var(--line);
    stroke: none;
  }
  .fill {
    fill: var(--accent-ink);
    stroke: none;
  }
  .scores {
    display: grid;
    gap: 0.6em;
    min-width: min(15em, 100%);
    margin-block: 0.8em 0.5em !important;
    padding: 0.8em 0.9em;
    list-style: none;
    background: var(--tint);
    border-radius: 0.8em;
  }
  .scores li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.25em 0.8em;
    margin: 0 !important;
    font-size: 0.88em;
    line-height: 1.35;
  }
  .score-value {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .bar {
    grid-column: 1 / -1;
    width: 100%;
    height: 8px;
  }
  .scores .track {
    fill: var(--tint-line, var(--line));
  }

  .sources {
    margin: 0.3em -0.4em -0.45em;
    font-size: 0.86em;
  }
  summary {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-height: 44px;
    margin-block: -0.25em;
    padding-inline: 0.4em;
    color: var(--muted);
    border-radius: 0.6em;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: "";
    width: 0.42em;
    height: 0.42em;
    border: solid currentColor;
    border-width: 0 0.13em 0.13em 0;
    transform: translateY(-0.12em) rotate(45deg);
  }
  [open] > summary::after {
    transform: translateY(0.1em) rotate(225deg);
  }
  summary:hover {
    color: var(--accent-ink);
  }
  .sources ul {
    padding: 0.1em 0.4em 0.6em;
    list-style: none;
  }
  .sources a {
    display: inline-block;
    padding-block: 0.35em;
  }
  .section {
    display: block;
    color: var(--muted);
  }

  .status {
    position: absolute;
    inset-block-end: 0.35em;
    inset-inline: 1em;
    display: flex;
    gap: 0.55em;
    align-items: center;
    width: fit-content;
    max-width: calc(100% - 2em);
    font-size: 0.81em;
    line-height: 1.4;
    color: var(--muted);
    pointer-events: none;
  }
  .status:not(.none) {
    padding: 0.25em 0.8em;
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: 1.2em;
    box-shadow: var(--shadow);
  }
  .status.warn {
    color: var(--warn);
    background: var(--warn-ground);
    border-color: currentColor;
  }
  .dots {
    display: inline-flex;
    gap: 0.28em;
  }
  .dots i {
    width: 0.42em;
    height: 0.42em;
    border-radius: 50%;
    background: var(--accent-ink);
    animation: hop 1.2s infinite ease-in-out;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }
  @keyframes hop {
    30% {
      transform: translateY(-0.3em);
    }
    0%,
    60%,
    100% {
      opacity: 0.55;
      transform: none;
    }
  }
  .newer {
    position: absolute;
    inset-block-end: 0.5em;
    inset-inline-start: 50%;
    display: flex;
    gap: 0.4em;
    align-items: center;
    padding: 0 1.1em 0 0.8em;
    font-size: 0.88em;
    font-weight: 600;
    white-space: nowrap;
    color: var(--on-accent);
    background: var(--accent);
    border-radius: 2em;
    box-shadow: var(--deep-shadow);
    transform: translateX(-50%);
  }

  .replies {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    max-height: 45%;
    padding: 0.25em 1em 0.7em;
    overflow: hidden auto;
    overscroll-behavior: contain;
    animation: appear 0.25s;
  }
  /* What appears under a finger was not meant by it. */
  .settling .reply {
    pointer-events: none;
  }
  .reply {
    padding: 0.35em 0.95em;
    font-size: 0.94em;
    font-weight: 550;
    line-height: 1.3;
    overflow-wrap: anywhere;
    color: var(--accent-ink);
    background: var(--raised);
    border: 1.5px solid var(--accent-ink);
    border-radius: 1.5em;
    transition: background 0.12s;
  }
  .reply:hover {
    background: var(--tint);
  }
  /* All steps side by side; where words do not fit so, one below the other. */
  .scale {
    padding-inline: 0.75em;
  }
  .steps {
    flex: 1 0 100%;
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 0.4em;
  }
  .steps.many {
    grid-template-columns: repeat(auto-fit, minmax(4.6em, 1fr));
    grid-auto-flow: row;
  }
  .steps .reply {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    align-items: center;
    padding: 0.5em 0;
    font-size: 0.86em;
    border-radius: 0.9em;
  }
  .back {
    display: flex;
    gap: 0.4em;
    align-items: center;
    padding: 0 0.5em;
    border-color: transparent;
    background: none;
  }
  .back svg {
    width: 1.1em;
    height: 1.1em;
  }
  .steps .reply:hover .number {
    color: var(--on-accent);
    background: var(--accent);
  }

  .composer {
    display: flex;
    gap: 0.5em;
    align-items: flex-end;
    padding: 0.65em 0.75em calc(0.65em + env(safe-area-inset-bottom, 0px));
    background: var(--raised);
    border-block-start: 1px solid var(--line);
  }
  .field {
    flex: 1;
    min-width: 0;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 46px;
    max-height: min(8.2em, 30cqh);
    padding: 0.6em 0.95em;
    font: inherit;
    line-height: 1.45;
    color: var(--ink);
    background: var(--ground);
    border: 1px solid var(--edge);
    border-radius: 1.4em;
    resize: none;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  textarea:focus-visible {
    outline-offset: -1px;
  }
  .count {
    display: block;
    padding: 0.2em 0.9em 0;
    font-size: 0.78em;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .send {
    flex: none;
    display: grid;
    place-items: center;
    width: 46px;
    height: 46px;
    color: var(--on-accent);
    background: var(--accent);
    border-radius: 50%;
    transition: filter 0.15s;
  }
  .send[data-empty] {
    color: var(--muted);
    background: var(--sunken);
  }
  .send:not([data-empty]):hover {
    filter: brightness(1.15);
  }

  .confirm {
    width: min(23em, 100vw - 2em);
    max-height: calc(100dvh - 1em);
    margin: auto;
    padding: 1.4em;
    overflow: auto;
    color: var(--ink);
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: 1.2em;
    box-shadow: var(--deep-shadow);
  }
  .confirm::backdrop {
    background: #0a161b8c;
  }
  .confirm h2 {
    font-size: 1.12em;
  }
  .confirm p {
    margin-block: 0.5em 1.2em;
    color: var(--muted);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    justify-content: flex-end;
  }
  .answers button {
    padding: 0.3em 1.3em;
    font-weight: 600;
    border: 1.5px solid var(--edge);
    border-radius: 2em;
  }
  .composer,
  .head {
    touch-action: pinch-zoom;
  }
  .answers .danger {
    color: #fff;
    background: #a62b1f;
    border-color: #a62b1f;
  }

  /* A phone, or a page zoomed until it is as small as one: the whole screen. */
  @media (max-width: 480px), (max-height: 420px) {
    :host(:not([layout="page"])) .panel {
      inset: var(--pandu-top, 0) 0 auto 0;
      width: 100%;
      height: 100vh;
      height: var(--pandu-height, 100dvh);
      border: 0;
      border-radius: 0;
    }
    :host([layout="page"]) .panel {
      height: var(--pandu-height, 100%);
      border: 0;
      border-radius: 0;
    }
  }
  @container panel (max-width: 21em) {
    .steps .reply {
      font-size: 0.78em;
    }
  }
  /* Little width for the size of the text. */
  @container panel (max-width: 18em) {
    .mark {
      display: none;
    }
    .log {
      padding-inline: 0.5em;
    }
    .row {
      flex-wrap: wrap;
    }
    .user .bubble,
    .bot .bubble {
      max-width: 100%;
    }
    .bubble {
      padding: 0.5em 0.7em;
    }
    .scores {
      padding: 0.5em 0.6em;
    }
    .scores li {
      grid-template-columns: 1fr;
    }
    .replies {
      gap: 0.3em;
      max-height: 50%;
      padding: 0.2em 0.5em 0.4em;
    }
    .steps,
    .steps.many {
      grid-template-columns: 1fr;
      grid-auto-flow: row;
    }
    .steps .reply {
      flex-direction: row;
      gap: 0.5em;
      padding: 0.1em 0.5em;
      font-size: 0.94em;
    }
    .composer {
      gap: 0.3em;
      padding-inline: 0.4em;
    }
    textarea {
      padding-inline: 0.6em;
    }
  }
  /* Little height for the size of the text: what is said comes first. */
  @container panel (max-height: 26em) {
    .head {
      padding-block: 0;
    }
    .mark,
    .subtitle {
      display: none;
    }
    .log {
      padding: 0.4em 0.75em;
    }
    .log:has(+ .status:not(.none)) {
      padding-block-end: 2.3em;
    }
    .status {
      inset-block-end: 0.1em;
    }
    .replies:not(.scale) {
      flex-wrap: nowrap;
      max-height: none;
      padding: 0.2em 2em 0.2em 0.75em;
      overflow: auto hidden;
      scrollbar-width: none;
    }
    /* The sign that there is more beyond the edge. */
    .replies:not(.scale)::after {
      content: ">";
      position: sticky;
      inset-inline-end: -2em;
      flex: none;
      width: 2em;
      margin-inline: -0.5em -2em;
      font-weight: 700;
      line-height: 44px;
      text-align: center;
      color: var(--accent-ink);
      background: var(--ground);
      box-shadow: -0.5em 0 0.5em var(--ground);
      pointer-events: none;
    }
    .replies:not(.scale) .reply {
      flex: none;
      padding-block: 0;
    }
    .scale {
      padding-block: 0.1em;
    }
    .composer {
      padding: 0.2em 0.5em;
    }
    textarea {
      min-height: 44px;
      max-height: 44px;
    }
    .count {
      display: none;
    }
    .send {
      width: 44px;
      height: 44px;
    }
  }
  /* …and the scale in one line, the digit left to the reader's count. */
  @container panel (max-height: 26em) and (min-width: 18.01em) {
    .scale {
      flex-wrap: nowrap;
      gap: 0.25em;
      padding-inline: 0.5em;
    }
    .steps {
      flex: 1;
      gap: 0.25em;
    }
    .steps .reply {
      padding: 0;
      justify-content: center;
      font-size: min(0.84em, 3.4cqw);
    }
    .scale .number,
    .back .reply-title {
      display: none;
    }
    .back {
      justify-content: center;
      width: 44px;
      padding: 0;
    }
  }
  /* On another page's paper no chat, on its own the whole conversation. */
  @media print {
    :host(:not([layout="page"])) {
      display: none !important;
    }
    :host,
    :host([layout="page"]) .root,
    :host([layout="page"]) .panel {
      height: auto !important;
      color: #000;
      background: none;
      border: 0;
      box-shadow: none;
      container: none;
      overflow: visible;
    }
    .middle {
      display: block;
    }
    .log {
      overflow: visible;
    }
    .message {
      break-inside: avoid;
    }
    .menu,
    .replies,
    .composer,
    .status,
    .newer,
    .copy,
    .thumbs,
    .save {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    .bubble,
    .panel,
    .status:not(.none),
    .launcher,
    .newer,
    .send {
      border: 1px solid CanvasText;
    }
    .user .bubble {
      border-width: 2px;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .fill {
      fill: Highlight;
      forced-color-adjust: none;
    }
    .dots i {
      background: CanvasText;
    }
    :focus-visible {
      outline-color: Highlight !important;
    }
  }
`;
