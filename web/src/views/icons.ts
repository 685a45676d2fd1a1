import { html, type TemplateResult } from "lit";

const icon = (path: string): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;

/** Line drawings on a grid of 24; decoration only, each control has a name of its own. */
export const ICONS = {
  chat: icon("M4 5.5h16v11H11l-4.5 3.7v-3.7H4zM8.2 11h.01M12 11h.01M15.8 11h.01"),
  close: icon("M6 6l12 12M18 6L6 18"),
  menu: icon("M12 5.5h.01M12 12h.01M12 18.5h.01"),
  send: icon("M12 19V5M5.5 11.5L12 5l6.5 6.5"),
  copy: icon("M9 9h10v10H9zM15 6V5H5v10h1"),
  back: icon("M19 12H5M11 6l-6 6 6 6"),
  down: icon("M12 5v14M6 13l6 6 6-6"),
  retry: icon("M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4"),
  compass: icon("M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM15.6 8.4l-2 5.2-5.2 2 2-5.2z"),
  restart: icon("M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4"),
  clock: icon("M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.3l2.8 1.7"),
  bin: icon("M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v5.5M13.7 10.5v5.5"),
  thumbUp: icon("M7.5 11v9H4v-9zM7.5 11L11 4c1.4 0 2.3 1 2.1 2.4L12.6 10h5.9c1.1 0 1.9 1 1.6 2.1l-1.6 6.4c-.2.9-1 1.5-1.9 1.5H7.5"),
  thumbDown: icon("M16.5 13V4H20v9zM16.5 13L13 20c-1.4 0-2.3-1-2.1-2.4l.5-3.6H5.5c-1.1 0-1.9-1-1.6-2.1l1.6-6.4C5.7 4.6 6.5 4 7.4 4h9.1"),
  save: icon("M12 4v11M7 10.5l5 5 5-5M5 20h14"),
  alert: icon("M12 4L3 19.5h18zM12 10v4.5M12 17h.01"),
};
