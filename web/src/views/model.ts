import type { Composer } from "../composer";
import type { Rating, State } from "../conversation";
import type { Labels, Language } from "../labels";
import type { Message, QuickReply } from "../protocol";

/** What is asked before it is done. */
export type Question = "erase" | "restart";

/** All that the views show; each takes what it needs. */
export interface Model {
  readonly labels: Labels;
  readonly language: Language;
  readonly state: State;
  readonly title: string;
  /** Words on the launcher. */
  readonly label: string;
  /** The address of the server. */
  readonly server: string;
  readonly isPage: boolean;
  readonly shown: boolean;
  /** Whether the page behind the panel is out of reach. */
  readonly modal: boolean;
  readonly dark: boolean;
  readonly ownTextSize: boolean;
  /** How many answers the reader has not seen. */
  readonly unseen: number;
  readonly announcing: boolean;
  /** Whether there is something new below what the reader looks at. */
  readonly behind: boolean;
  /** Whether buttons just appeared under a finger. */
  readonly settling: boolean;
  readonly menuOpen: boolean;
  readonly showTimes: boolean;
  readonly note: string;
  readonly asking: Question;
  /** Whether nothing stands in the text field. */
  readonly empty: boolean;
  /** How many characters stand there, where that is near the limit. */
  readonly near: number | undefined;
  readonly composer: Composer;
}

/** What can be done by hand. */
export interface Acts {
  readonly open: () => void;
  readonly close: () => void;
  /** A key was pressed in the panel. */
  readonly key: (event: KeyboardEvent) => void;
  readonly toggleMenu: () => void;
  readonly toggleTimes: () => void;
  readonly askFirst: (question: Question) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly scrolled: () => void;
  readonly toEnd: () => void;
  readonly choose: (reply: QuickReply) => void;
  readonly retry: (id: string) => void;
  readonly copy: (message: Message) => void;
  readonly rate: (id: string, rating: Rating) => void;
  readonly save: (message: Message) => void;
}
